-- A question of a person about one entry of the trail of their file, and the office's answer. Both are kept as they were said.
create table access_question (
  city integer not null,
  id uuid not null,
  person_id uuid not null,
  region_key bigint not null,
  -- The entry: not a reference, for the trail may be archived before the question is.
  event_id uuid not null,
  event_at timestamptz not null,
  event_action text not null,
  event_actor uuid,
  question text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (city, id),
  unique (id),
  unique (city, event_id),
  foreign key (city, person_id) references person (city, id),
  check ((answer is null) = (answered_at is null))
);
create index access_question_person on access_question (person_id, asked_at);
create index access_question_waiting on access_question (region_key, asked_at) where answer is null;
alter table access_question enable row level security;
alter table access_question force row level security;
create policy access_question_scope on access_question
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()));
revoke update, delete on access_question from zhuye_app;
grant update (region_key, answer, answered_at, answered_by) on access_question to zhuye_app;

create function access_question_follows_person() returns trigger language plpgsql as $$
begin
  update access_question set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
create trigger access_question_follows_person after update of region_key on person
  for each row when (old.region_key <> new.region_key) execute function access_question_follows_person();
