-- What the house tells an account. It is always here, whatever else goes out: nobody is told by e-mail alone.
-- `params` are sealed: ids, codes and dates from which the sentence is made when it is read.
create table notice (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  kind text not null,
  params bytea not null,
  href text not null,
  urgent boolean not null,
  -- Hash of what makes it this notice and not another one: the same is not given twice.
  group_key bytea not null,
  made_at timestamptz not null,
  read_at timestamptz,
  unique (account_id, group_key)
);
create index notice_of_account on notice (account_id, made_at desc, id desc);
-- The count in the header of every page.
create index notice_unread on notice (account_id, made_at desc, id desc) where read_at is null;
create index notice_old on notice (read_at) where read_at is not null;
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_read on notice for select
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');
create policy notice_give on notice for insert with check ((select zhuye_role()) = 'system');
create policy notice_mark on notice for update
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');
create policy notice_prune on notice for delete using ((select zhuye_role()) = 'system');
revoke update on notice from zhuye_app;
grant update (read_at) on notice to zhuye_app;

-- What the house tells a person who has no account: printed and handed over by whoever keeps the file.
create table letter (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  person_id uuid not null,
  kind text not null,
  params bytea not null,
  group_key bytea not null,
  made_at timestamptz not null,
  handed_at timestamptz,
  handed_by uuid,
  primary key (city, id),
  unique (id),
  unique (person_id, group_key)
);
create index letter_waiting on letter (region_key, made_at) where handed_at is null;
create index letter_person on letter (person_id, made_at);
alter table letter enable row level security;
alter table letter force row level security;
create policy letter_scope on letter
  using ((region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi())) or person_id = (select zhuye_person()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on letter from zhuye_app;
grant update (region_key, handed_at, handed_by) on letter to zhuye_app;
-- For a trigger on `person`, which the room of people sets up.
create function letter_follows_person() returns trigger language plpgsql as $$
begin
  update letter set region_key = new.region_key where person_id = new.id;
  return null;
end $$;

-- How an account wishes to be told. No row: the house's defaults. Times are minutes of the day in Asia/Shanghai.
create table notice_choice (
  account_id uuid primary key references account (id) on delete cascade,
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  digest text not null default 'at-once' check (digest in ('at-once', 'daily', 'weekly')),
  digest_at smallint not null default 540 check (digest_at between 0 and 1439),
  -- 1 Monday … 7 Sunday.
  digest_day smallint not null default 1 check (digest_day between 1 and 7),
  updated_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);
create table notice_channel (
  account_id uuid not null references account (id) on delete cascade,
  channel text not null check (channel in ('email', 'sms', 'wechat')),
  -- The room that tells: first part of the kind.
  kind_group text not null,
  allowed boolean not null,
  primary key (account_id, channel, kind_group)
);
alter table notice_choice enable row level security;
alter table notice_choice force row level security;
alter table notice_channel enable row level security;
alter table notice_channel force row level security;
create policy notice_choice_own on notice_choice
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');
create policy notice_channel_own on notice_channel
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');

-- The follower of the WeChat service account behind an account: bound by a code that the account shows and the follower
-- sends. The code is kept as a hash.
create table wechat_binding (
  account_id uuid primary key references account (id) on delete cascade,
  code_hash bytea unique,
  code_expires timestamptz,
  openid_enc bytea,
  bound_at timestamptz
);
alter table wechat_binding enable row level security;
alter table wechat_binding force row level security;
create policy wechat_binding_own on wechat_binding
  using (account_id = (select zhuye_actor()) or (select zhuye_role()) = 'system');

-- What leaves the house, written with the act that causes it. One message may carry several notices.
-- An account's address is looked up when the message is sent: it may have changed or been withdrawn meanwhile. The address
-- and body of somebody without an account are sealed here, and forgotten once the message is sent.
create table outgoing_message (
  id uuid primary key,
  account_id uuid references account (id) on delete cascade,
  channel text not null check (channel in ('email', 'sms', 'wechat')),
  kind text not null,
  urgent boolean not null,
  address bytea,
  body bytea,
  state text not null check (state in ('queued', 'held', 'sent', 'failed', 'suppressed')),
  -- Code of why it failed, waits or was not sent; never a provider's text, which may quote an address.
  reason text,
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- A worker has it in hand until then; if it falls silent, another one takes it up.
  lease_until timestamptz,
  provider_id text,
  dedupe_key text not null unique,
  made_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  check (account_id is not null or address is not null or state in ('sent', 'failed', 'suppressed'))
);
create index outgoing_message_due on outgoing_message (next_at) where state in ('queued', 'held');
create index outgoing_message_state on outgoing_message (state, made_at desc, id desc);
create index outgoing_message_provider on outgoing_message (channel, provider_id) where provider_id is not null;
create index outgoing_message_account on outgoing_message (account_id) where account_id is not null;
alter table outgoing_message enable row level security;
alter table outgoing_message force row level security;
create policy outgoing_message_work on outgoing_message using ((select zhuye_role()) = 'system');
create policy outgoing_message_watch on outgoing_message for select using ((select zhuye_role()) = 'system_admin');
create policy outgoing_message_mend on outgoing_message for update using ((select zhuye_role()) = 'system_admin');

create table notice_message (
  message_id uuid not null references outgoing_message (id) on delete cascade,
  notice_id uuid not null references notice (id) on delete cascade,
  primary key (message_id, notice_id)
);
create index notice_message_notice on notice_message (notice_id);
alter table notice_message enable row level security;
alter table notice_message force row level security;
create policy notice_message_work on notice_message using ((select zhuye_role()) = 'system');

create function outgoing_message_wake() returns trigger language plpgsql as $$
begin
  perform pg_notify('zhuye_messages', '');
  return null;
end $$;
create trigger outgoing_message_wake after insert on outgoing_message
  for each statement execute function outgoing_message_wake();

-- What the stand-in for a provider would have sent: a trial without contracts shows it to the administrator.
create table recorded_message (
  message_id uuid primary key references outgoing_message (id) on delete cascade,
  channel text not null,
  address_masked text not null,
  body bytea not null,
  at timestamptz not null
);
alter table recorded_message enable row level security;
alter table recorded_message force row level security;
create policy recorded_message_work on recorded_message using ((select zhuye_role()) = 'system');
create policy recorded_message_watch on recorded_message for select using ((select zhuye_role()) = 'system_admin');
