-- Words that officers added to the project's own tables of synonyms. Everybody's recognition reads them; who wrote one, for
-- which region's office, stays. Nothing is overwritten: a word is withdrawn, and may be added again.
create table added_word (
  city integer not null,
  id uuid not null,
  region_key bigint not null,
  -- Folded: half width, lower case, simplified.
  word text not null check (length(word) between 1 and 40),
  kind text not null check (kind in ('skill', 'occupation')),
  code text not null check (length(code) between 2 and 12),
  reason text not null check (length(reason) between 1 and 300),
  added_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text check (length(withdraw_reason) between 1 and 300),
  primary key (city, id),
  unique (id),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create unique index added_word_in_force on added_word (kind, word) where withdrawn_at is null;
create index added_word_newest on added_word (id desc);
alter table added_word enable row level security;
alter table added_word force row level security;
create policy added_word_read on added_word for select using ((select zhuye_role()) <> '');
create policy added_word_add on added_word for insert
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
create policy added_word_change on added_word for update
  using (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()))
  with check (region_key >= (select zhuye_lo()) and region_key < (select zhuye_hi()));
revoke update, delete on added_word from zhuye_app;
grant update (withdrawn_at, withdrawn_by, withdraw_reason) on added_word to zhuye_app;
