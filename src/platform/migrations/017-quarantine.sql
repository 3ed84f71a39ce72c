-- What a scanner held back is looked at by the two administrators: the row, never the content. Either may mark it as removed;
-- the security administrator may let it go, with a reason, where the scanner was wrong. What was found stays written.
alter table attachment
  add column released_at timestamptz,
  add column released_by uuid,
  add column release_reason text,
  add check ((released_at is null) = (release_reason is null));
grant update (released_at, released_by, release_reason) on attachment to zhuye_app;
drop policy attachment_quarantine on attachment;
create policy attachment_quarantine on attachment for select
  using ((select zhuye_role()) in ('system_admin', 'security_admin') and scan_state in ('infected', 'clean') and scan_found is not null);
create index attachment_held on attachment (scanned_at desc, id) where scan_state = 'infected' and removed_at is null;

create or replace function attachment_said_once() returns trigger language plpgsql as $$
begin
  if old.scan_state = 'infected' and new.scan_state <> 'infected'
      and not (new.scan_state = 'clean' and old.released_at is null and new.released_at is not null and old.removed_at is null)
    or new.scan_state is distinct from old.scan_state and (select zhuye_role()) <> 'system' then
    raise exception 'what a scanner found is said by the house' using errcode = 'insufficient_privilege';
  end if;
  if new.released_at is distinct from old.released_at
    and (old.scan_state <> 'infected' or old.released_at is not null or (select zhuye_role()) <> 'system') then
    raise exception 'a file is let go once, out of quarantine' using errcode = 'restrict_violation';
  end if;
  if old.removed_at is not null and (new.removed_at, new.removed_by, new.remove_reason)
    is distinct from (old.removed_at, old.removed_by, old.remove_reason) then
    raise exception 'a removal is said once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger attachment_said_once on attachment;
create trigger attachment_said_once
  before update of scan_state, removed_at, removed_by, remove_reason, released_at on attachment
  for each row execute function attachment_said_once();
