-- A list as one reader wants to find it again: a name and the parameters of its address. Nobody else sees it.
create table saved_view (
  account_id uuid not null references account (id) on delete cascade,
  list text not null check (list ~ '^/[a-z/-]{1,60}$'),
  name text not null check (length(name) between 1 and 30),
  query text not null check (length(query) <= 2000),
  created_at timestamptz not null,
  primary key (account_id, list, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_own on saved_view using (account_id = (select zhuye_actor()));
