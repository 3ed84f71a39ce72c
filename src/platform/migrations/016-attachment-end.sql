-- Files whose time is over are forgotten by the house alone, by rule; the sweep then removes the bytes that no row names.
grant delete on attachment to zhuye_app;
create policy attachment_end on attachment as restrictive for delete using ((select zhuye_role()) = 'system');
