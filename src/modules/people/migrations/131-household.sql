-- The household of a person as it was stated: how many live together, which aid, what income. A version is taken whole.
create table household (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  size smallint not null check (size between 1 and 30),
  aid text check (aid in ('NONE', 'MINIMUM', 'MARGINAL', 'DESTITUTE')),
  -- Since when the aid is given, if it is.
  aid_since date,
  -- Of a head in a month, as it was stated; not reckoned.
  income_band text check (income_band in ('UNDER_500', 'TO_1000', 'TO_2000', 'TO_4000', 'OVER_4000')),
  observed_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  revoked_at timestamptz,
  revoked_because text,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id)
);
create unique index household_in_force on household (person_id) where superseded_by is null;
create index household_history on household (person_id, recorded_at);
alter table household enable row level security;
alter table household force row level security;
create policy household_scope on household
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on household from zhuye_app;
grant update (region_key, superseded_by, revoked_at, revoked_because) on household to zhuye_app;

-- Who lives with the person; a family member need not hold a certificate. `member` is the same in all versions of one member.
-- The name is sealed and kept only with the member's own word; a member with a file of their own is named by that file.
create table household_member (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  member uuid not null,
  relation text not null check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'OTHER')),
  name_enc bytea,
  birth_year smallint check (birth_year between 1880 and 2200),
  -- null: nobody said
  able_to_work boolean,
  willing_to_work boolean,
  employed boolean,
  wants_help boolean not null default false,
  -- The member knows of it and agrees: without it neither a name nor a wish for help is kept.
  agreed boolean not null default false,
  relative_id uuid,
  left_on date,
  observed_on date not null,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  unique (id),
  foreign key (city, person_id) references person (city, id),
  check (agreed or (name_enc is null and not wants_help)),
  check (relative_id is null or name_enc is null),
  check (relative_id <> person_id)
);
create unique index household_member_in_force on household_member (member) where superseded_by is null;
create index household_member_person on household_member (person_id, recorded_at);
create index household_member_relative on household_member (relative_id) where relative_id is not null;
alter table household_member enable row level security;
alter table household_member force row level security;
create policy household_member_scope on household_member
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on household_member from zhuye_app;
grant update (region_key, superseded_by, name_enc) on household_member to zhuye_app;

create trigger household_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function rows_follow_person('household', 'household_member');

-- A file that was dissolved is pointed at by nobody.
create function household_member_forgets() returns trigger language plpgsql as $$
begin
  update household_member set relative_id = null where relative_id = new.id;
  return null;
end $$;
create trigger household_member_forgets after update of dissolved_at on person
  for each row when (old.dissolved_at is null and new.dissolved_at is not null) execute function household_member_forgets();
