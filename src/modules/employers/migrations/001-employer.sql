-- A unit that employs. Register data (name, credit code) is public; writing is bound to the region that keeps the file.
create table employer (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  region_code text not null,
  usci text not null,
  -- `legacy`: a lawful code of the early trial area that fails today's check; a person has confirmed it.
  usci_verdict text not null check (usci_verdict in ('ok', 'legacy')),
  name text not null check (length(name) between 1 and 200),
  -- Derived from the first two characters of the credit code; they do not tell who owns an enterprise, a clerk does.
  nature text not null check (nature in ('GOVERNMENT_ORGAN', 'PUBLIC_INSTITUTION', 'ENTERPRISE', 'STATE_OWNED_ENTERPRISE',
    'PRIVATE_ENTERPRISE', 'FOREIGN_ENTERPRISE', 'INDIVIDUAL_BUSINESS', 'FARMER_COOPERATIVE', 'PRIVATE_NON_ENTERPRISE',
    'SOCIAL_ORGANISATION', 'RURAL_COLLECTIVE', 'OTHER')),
  industry text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (city, id),
  unique (id),
  unique (usci)
);
create index employer_region on employer (region_key, name);
create index employer_name on employer (name);
alter table employer enable row level security;
alter table employer force row level security;
create policy employer_read on employer for select using ((select zhuye_role()) <> '');
create policy employer_add on employer for insert with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy employer_change on employer for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke delete on employer from zhuye_app;
