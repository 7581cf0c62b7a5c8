-- A target is judged over one period, so that it has one status. Until now it was judged over whatever a page showed; pages
-- open with the month.
alter table target
  add column judged_over varchar(16) character set ascii not null default 'month' after touchpoint_id,
  add constraint target_judged_over_ck check (judged_over in ('month', 'quarter', 'year', 'three-months'));
