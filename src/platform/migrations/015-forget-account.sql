-- Takes the accounts of a person whose file is dissolved away, with all that stands behind them: sessions, factors, notices,
-- choices, forms. An account that also acts for somebody else, or in an office, stays and only loses this person. Called by
-- the room of people inside its own transaction, with the house's role set; tables are found by their column `account_id`.
create function account_forget(person uuid) returns void language plpgsql as $$
declare
  own_actor text := coalesce(current_setting('zhuye.actor', true), '');
  own uuid;
  t text;
begin
  delete from session s using account_grant g where g.id = s.grant_id and g.person_id = person;
  for own in
    select g.account_id from account_grant g group by g.account_id
    having bool_and(g.person_id is not distinct from person and g.capacity is not distinct from 'self')
  loop
    -- What only its owner may touch is touched in the owner's name.
    perform set_config('zhuye.actor', own::text, true);
    for t in
      select c.oid::regclass::text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'account_grant'
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped)
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'city' and not a.attisdropped)
    loop
      execute format('delete from %s where account_id = $1', t) using own;
    end loop;
    delete from account_grant where account_id = own;
    delete from account where id = own;
  end loop;
  perform set_config('zhuye.actor', own_actor, true);
end $$;
create index if not exists account_grant_person on account_grant (person_id) where person_id is not null;
