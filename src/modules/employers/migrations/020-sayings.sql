-- What each source said of a unit, part by part. Nothing is overwritten: what was false is taken back and stays to be seen.
-- The register's own columns (name, nature, industry) hold what counts; headcount and address count from here.
create table employer_saying (
  city integer not null,
  id uuid not null,
  employer_id uuid not null references employer (id),
  region_key bigint not null,
  part text not null,
  name text check (length(name) between 1 and 200),
  nature text check (nature in ('GOVERNMENT_ORGAN', 'PUBLIC_INSTITUTION', 'ENTERPRISE', 'STATE_OWNED_ENTERPRISE',
    'PRIVATE_ENTERPRISE', 'FOREIGN_ENTERPRISE', 'INDIVIDUAL_BUSINESS', 'FARMER_COOPERATIVE', 'PRIVATE_NON_ENTERPRISE',
    'SOCIAL_ORGANISATION', 'RURAL_COLLECTIVE', 'OTHER')),
  industry text check (length(industry) between 1 and 5),
  headcount integer check (headcount between 0 and 10000000),
  address text check (length(address) between 1 and 200),
  source text not null check (length(source) between 2 and 30),
  observed_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_because text check (length(revoked_because) between 2 and 200),
  primary key (city, id),
  unique (id),
  check ((revoked_at is null) = (revoked_because is null)),
  -- A saying is of one part and says that part alone.
  check (case part
    when 'name' then name is not null and num_nonnulls(nature, industry, headcount, address) = 0
    when 'nature' then nature is not null and num_nonnulls(name, industry, headcount, address) = 0
    when 'industry' then industry is not null and num_nonnulls(name, nature, headcount, address) = 0
    when 'headcount' then headcount is not null and num_nonnulls(name, nature, industry, address) = 0
    when 'address' then address is not null and num_nonnulls(name, nature, industry, headcount) = 0
    else false end)
);
create index employer_saying_of on employer_saying (employer_id, part, recorded_at);

-- A unit that enters the register, by whichever door, says three things of itself.
create function employer_first_sayings() returns trigger language plpgsql as $$
begin
  insert into employer_saying (city, id, employer_id, region_key, part, name, nature, industry, source, observed_on, recorded_at, recorded_by)
  select new.city, gen_random_uuid(), new.id, new.region_key, s.part, s.name, s.nature, s.industry, 'form',
    (new.recorded_at at time zone 'Asia/Shanghai')::date, new.recorded_at, new.recorded_by
  from (values ('name', new.name, null, null), ('nature', null, new.nature, null), ('industry', null, null, new.industry))
    as s (part, name, nature, industry)
  where s.part <> 'industry' or new.industry is not null;
  return null;
end $$;

alter table employer no force row level security;
insert into employer_saying (city, id, employer_id, region_key, part, name, nature, industry, source, observed_on, recorded_at, recorded_by)
select e.city, gen_random_uuid(), e.id, e.region_key, s.part, s.name, s.nature, s.industry, 'form',
  (e.recorded_at at time zone 'Asia/Shanghai')::date, e.recorded_at, e.recorded_by
from employer e, lateral (values ('name', e.name, null, null), ('nature', null, e.nature, null), ('industry', null, null, e.industry))
  as s (part, name, nature, industry)
where s.part <> 'industry' or e.industry is not null;
alter table employer force row level security;

create trigger employer_first_sayings after insert on employer for each row execute function employer_first_sayings();
alter table employer_saying enable row level security;
alter table employer_saying force row level security;
create policy employer_saying_read on employer_saying for select
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy employer_saying_add on employer_saying for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy employer_saying_take_back on employer_saying for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
-- The unit sees what is said of it, and speaks itself of what it knows best; it takes nothing back.
create policy employer_saying_own on employer_saying for select using (employer_id = (select zhuye_employer()));
create policy employer_saying_by_itself on employer_saying for insert
  with check (employer_id = (select zhuye_employer()) and source = 'self' and part in ('headcount', 'address') and revoked_at is null
    and exists (select from employer e where e.id = employer_saying.employer_id and e.region_key = employer_saying.region_key));
revoke delete on employer_saying from zhuye_app;
