-- The employer of the position answers a referral: it invites to an interview, offers the work or refuses. It sees the
-- referrals to its own positions and of their steps those that are answers; never the person's file. `employer_id` is that
-- of the position, kept beside the referral so that a policy needs no look into another table.
alter table referral
  add column employer_id uuid,
  drop constraint referral_state_check,
  add constraint referral_state_check
    check (state in ('referred', 'interviewing', 'offered', 'hired', 'declined', 'refused', 'closed'));
-- What an answer tells the person: the day and place to come to, and the accommodations that will be ready.
alter table referral_step
  add column employer_id uuid,
  -- An employer's words are written for the person to read, a clerk's are a note of the file.
  add column said_by text not null default 'staff' check (said_by in ('staff', 'employer')),
  add column meet_on date,
  add column meet_time text check (meet_time ~ '^\d\d:\d\d$'),
  add column meet_place text check (length(meet_place) between 1 and 200),
  add column accommodations text[] not null default '{}';

select set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
update referral r set employer_id = p.employer_id from position p where p.id = r.position_id and p.employer_id is not null;
update referral_step s set employer_id = r.employer_id from referral r
where r.id = s.referral_id and r.employer_id is not null;
select set_config('zhuye.lo', '', true), set_config('zhuye.hi', '', true);

drop index referral_open;
create index referral_open on referral (region_key, moved_at) where state in ('referred', 'interviewing', 'offered');
drop index referral_once;
create unique index referral_once on referral (person_id, position_id)
  where state in ('referred', 'interviewing', 'offered');
create index referral_employer on referral (employer_id, moved_at) where employer_id is not null;

create policy referral_employer_read on referral for select using (employer_id = (select zhuye_employer()));
create policy referral_employer_answer on referral for update
  using (employer_id = (select zhuye_employer()))
  with check (employer_id = (select zhuye_employer()) and state in ('interviewing', 'offered', 'refused'));
create policy referral_step_employer_read on referral_step for select
  using (employer_id = (select zhuye_employer()) and to_state in ('interviewing', 'offered', 'refused'));
create policy referral_step_employer_answer on referral_step for insert
  with check (employer_id = (select zhuye_employer()) and to_state in ('interviewing', 'offered', 'refused'));

-- An answer moves the state and nothing else, whoever wrote the statement.
create function referral_employer_answers() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - '{state,moved_at}'::text[]) is distinct from (to_jsonb(old) - '{state,moved_at}'::text[]) then
    raise exception 'an employer answers and changes nothing else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger referral_employer_answers before update on referral
  for each row when (zhuye_employer() is not null) execute function referral_employer_answers();

-- A position may be joined to its employer after somebody was referred to it, also by another region.
create function referral_follows_position() returns trigger language plpgsql as $$
declare
  own_lo text := coalesce(current_setting('zhuye.lo', true), '');
  own_hi text := coalesce(current_setting('zhuye.hi', true), '');
begin
  perform set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true);
  update referral_step set employer_id = new.employer_id
  where referral_id in (select id from referral where position_id = new.id);
  update referral set employer_id = new.employer_id where position_id = new.id;
  perform set_config('zhuye.lo', own_lo, true), set_config('zhuye.hi', own_hi, true);
  return null;
end $$;
create trigger referral_follows_position after update of employer_id on position
  for each row when (old.employer_id is distinct from new.employer_id) execute function referral_follows_position();
