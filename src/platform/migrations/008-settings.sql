-- How an account wants to see every page: size, colours, easy read. Nobody's but its own.
create table account_setting (
  account_id uuid primary key references account (id) on delete cascade,
  text text not null check (text in ('100', '125', '150', '175', '200')),
  theme text not null check (theme in ('auto', 'light', 'dark')),
  contrast text not null check (contrast in ('auto', 'normal', 'high')),
  easy text not null check (easy in ('off', 'on')),
  line text not null check (line in ('normal', 'narrow', 'full')),
  motion text not null check (motion in ('auto', 'none')),
  updated_at timestamptz not null default now()
);
alter table account_setting enable row level security;
alter table account_setting force row level security;
create policy account_setting_own on account_setting
  using (account_id = (select zhuye_actor()))
  with check (account_id = (select zhuye_actor()));
