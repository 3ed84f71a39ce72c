-- Answers of people about the use of their data, by purpose; the purposes and their wordings are declared in code. Only
-- added to: the answer in force of a purpose has `superseded_by` null.
create table consent (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  purpose text not null check (purpose ~ '^[a-z][a-z-]{2,39}$'),
  -- Version of the text that was agreed to.
  wording smallint not null check (wording > 0),
  answer text not null check (answer in ('given', 'withdrawn')),
  decided_by text not null check (decided_by in ('self', 'guardian')),
  -- What the person wants where the guardian decides.
  person_wish text check (person_wish in ('agrees', 'objects', 'unsaid')),
  manner text not null check (manner in ('own-account', 'read-aloud', 'in-writing', 'sign-language', 'by-phone')),
  evidence_id uuid,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  superseded_by uuid,
  primary key (city, id),
  foreign key (city, person_id) references person (city, id),
  check (not (answer = 'given' and person_wish = 'objects'))
);
create unique index consent_in_force on consent (person_id, purpose) where superseded_by is null;
create index consent_history on consent (person_id, recorded_at);
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_scope on consent
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on consent from zhuye_app;
grant update (superseded_by, region_key) on consent to zhuye_app;

create function consent_follows_person() returns trigger language plpgsql as $$
begin
  update consent set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger consent_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function consent_follows_person();
