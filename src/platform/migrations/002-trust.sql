-- In policies `(select zhuye_lo())` is worked out once a query, `zhuye_lo()` once a row.

-- What was done, by whom, to what: written in the transaction of the act, never changed. No personal data: ids and codes.
-- `city` is the reporting unit of the subject (3501 … 3510; 3500 the province, 0 the house itself); each has its own chain.
-- `at` is the database's clock: the column may not be written, so a past moment cannot be claimed.
create table audit_event (
  city integer not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  call_id uuid not null,
  actor uuid,
  role text not null,
  via text not null,
  action text not null,
  class text not null,
  subject_table text,
  subject_id uuid,
  purpose text,
  details jsonb,
  primary key (city, id)
);
create index audit_event_city on audit_event (city, at);
create index audit_event_subject on audit_event (subject_id, at) where subject_id is not null;
create index audit_event_actor on audit_event (actor, at);
alter table audit_event enable row level security;
alter table audit_event force row level security;
-- A person sees who touched their file; an auditor sees the events of the cities that lie whole within the own region;
-- nobody else sees any. A reporting unit is the first half of a region key.
create policy audit_event_read on audit_event for select
  using (
    ((select zhuye_role()) in ('auditor', 'system') and city >= (select zhuye_lo() / 100000000) and city < (select zhuye_hi() / 100000000))
    or (subject_table = 'person' and subject_id = (select zhuye_person()))
  );
-- Everybody leaves traces, under the own name only; the door writes for those whom it lets in.
create policy audit_event_write on audit_event for insert
  with check (
    role = (select zhuye_role()) and role <> ''
    and (actor is not distinct from (select zhuye_actor()) or (select zhuye_role()) in ('door', 'system'))
  );
revoke insert, update, delete on audit_event from zhuye_app;
grant insert (city, id, call_id, actor, role, via, action, class, subject_table, subject_id, purpose, details)
  on audit_event to zhuye_app;

-- The queue of the sealer: which committed events are not yet in the chain. Filled by a trigger, so that no code can leave
-- an event out; emptied in the transaction that chains them.
create table audit_pending (
  city integer not null,
  id uuid not null,
  primary key (city, id)
);
alter table audit_pending enable row level security;
alter table audit_pending force row level security;
create policy audit_pending_add on audit_pending for insert with check ((select zhuye_role()) <> '');
create policy audit_pending_read on audit_pending for select using ((select zhuye_role()) = 'system');
create policy audit_pending_take on audit_pending for delete using ((select zhuye_role()) = 'system');
revoke update on audit_pending from zhuye_app;
create function audit_queue() returns trigger language plpgsql as $$
begin
  insert into audit_pending (city, id) select city, id from added;
  return null;
end $$;
create trigger audit_queue after insert on audit_event
  referencing new table as added for each statement execute function audit_queue();

-- The chain: each link hashes the link before it and the event. A seal signs the head that a run of links has reached.
create table audit_link (
  city integer not null,
  position bigint not null,
  event_id uuid not null,
  hash bytea not null,
  primary key (city, position),
  unique (city, event_id)
);
create table audit_seal (
  city integer not null,
  seq bigint not null,
  last_position bigint not null,
  head bytea not null,
  sealed_at timestamptz not null,
  signature bytea not null,
  primary key (city, seq)
);
alter table audit_link enable row level security;
alter table audit_link force row level security;
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy audit_link_read on audit_link for select
  using ((select zhuye_role()) in ('auditor', 'system') and city >= (select zhuye_lo() / 100000000) and city < (select zhuye_hi() / 100000000));
create policy audit_seal_read on audit_seal for select
  using ((select zhuye_role()) in ('auditor', 'system') and city >= (select zhuye_lo() / 100000000) and city < (select zhuye_hi() / 100000000));
create policy audit_link_add on audit_link for insert with check ((select zhuye_role()) = 'system');
create policy audit_seal_add on audit_seal for insert with check ((select zhuye_role()) = 'system');
revoke update, delete on audit_link, audit_seal from zhuye_app;

-- Events between modules. An event and what its subscribers owe are written with the act that raised it. Payload: ids.
create sequence outbox_order;
create table outbox_event (
  id uuid primary key,
  seq bigint not null,
  name text not null,
  payload jsonb not null,
  actor jsonb not null,
  at timestamptz not null default now()
);
create index outbox_event_seq on outbox_event (seq);
-- `lane`: deliveries of one lane are handled one after the other, in the order of `seq`.
create table outbox_delivery (
  event_id uuid not null references outbox_event (id) on delete cascade,
  subscriber text not null,
  seq bigint not null,
  lane text not null,
  state text not null default 'pending' check (state in ('pending', 'done', 'dead')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  last_error text,
  done_at timestamptz,
  primary key (event_id, subscriber)
);
create index outbox_delivery_waiting on outbox_delivery (seq) where state = 'pending';
create index outbox_delivery_lane on outbox_delivery (lane, seq) where state = 'pending';
create index outbox_delivery_dead on outbox_delivery (seq) where state = 'dead';
alter table outbox_event enable row level security;
alter table outbox_event force row level security;
alter table outbox_delivery enable row level security;
alter table outbox_delivery force row level security;
create policy outbox_event_raise on outbox_event for insert with check ((select zhuye_role()) <> '');
create policy outbox_event_work on outbox_event using ((select zhuye_role()) = 'system');
create policy outbox_event_watch on outbox_event for select using ((select zhuye_role()) = 'system_admin');
create policy outbox_delivery_raise on outbox_delivery for insert with check ((select zhuye_role()) <> '');
create policy outbox_delivery_work on outbox_delivery using ((select zhuye_role()) = 'system');
create policy outbox_delivery_watch on outbox_delivery for select using ((select zhuye_role()) = 'system_admin');
create function outbox_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhuye_outbox', '');
  return null;
end $$;
create trigger outbox_wake after insert on outbox_delivery for each statement execute function outbox_wake();

-- What is known of a file; its bytes lie encrypted in the data folder. The content never changes; the region follows the
-- person whom the file concerns.
create table attachment (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  person_id uuid,
  owner_table text not null,
  owner_id uuid not null,
  kind text not null,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 bytea not null,
  uploaded_by uuid,
  at timestamptz not null default now(),
  primary key (city, id),
  unique (id)
);
create index attachment_owner on attachment (owner_table, owner_id);
create index attachment_person on attachment (person_id) where person_id is not null;
create index attachment_region on attachment (region_key, at);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_scope on attachment
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on attachment from zhuye_app;
grant update (region_key) on attachment to zhuye_app;
-- For a trigger on `person`, which the room of people sets up.
create function attachment_follows_person() returns trigger language plpgsql as $$
begin
  update attachment set region_key = new.region_key where person_id = new.id;
  return null;
end $$;
