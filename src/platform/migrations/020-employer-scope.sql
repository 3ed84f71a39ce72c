-- A role may stand on one employer instead of a region. Set for one transaction like the rest of the scope; the comparison
-- of a uuid is leakproof, so an index serves it behind row-level security. Nobody but such a role has it set.
create function zhuye_employer() returns uuid language sql stable as $$ select nullif(current_setting('zhuye.employer', true), '')::uuid $$;

-- The employer for which an account acts, and no role without it.
alter table account_grant
  add column employer_id uuid,
  add constraint account_grant_employer check ((role = 'employer_hr') = (employer_id is not null));
drop index account_grant_once;
create unique index account_grant_once
  on account_grant (account_id, role, region_code, valid_from, person_id, delegation_id, stand_in_for, employer_id)
  nulls not distinct where ended_at is null;
create index account_grant_employer on account_grant (employer_id) where employer_id is not null;
