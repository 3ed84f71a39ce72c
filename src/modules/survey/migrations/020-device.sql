-- A phone that took a list along. Its id is made on the phone with the list and ends with it; nothing marks the phone itself.
create table survey_device (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  account_id uuid not null,
  -- Name of the account that took the list, for the office that looks for a lost phone.
  holder text not null,
  -- Coarse words: 安卓 上的 Chrome.
  label text not null,
  met_first_at timestamptz not null,
  met_at timestamptz not null,
  -- When the list that it carries was taken; null where it carries none.
  list_at timestamptz,
  -- Visits that it had not sent at its last contact.
  unsent integer not null default 0 check (unsent between 0 and 10000),
  wipe_asked_at timestamptz,
  wipe_asked_by uuid,
  wiped_at timestamptz,
  primary key (city, id),
  unique (id)
);
create index survey_device_region on survey_device (region_key, met_at desc);
create index survey_device_account on survey_device (account_id, met_at desc);
alter table survey_device enable row level security;
alter table survey_device force row level security;
create policy survey_device_scope on survey_device
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
