-- A measure has its scale for good. item: one of a battery's items or of a choice's options.
alter table measure
  add column lowest tinyint unsigned not null default 0 after kind,
  add column highest tinyint unsigned not null default 0 after lowest,
  add column item boolean not null default false after highest;

update measure set lowest = if(kind = 'nps', 0, 1), highest = case kind when 'nps' then 10 when 'ces' then 7 else 5 end,
  item = kind = 'rating';

alter table measure
  drop constraint measure_kind_ck,
  alter column lowest drop default,
  alter column highest drop default,
  add constraint measure_kind_ck check (kind in ('nps', 'csat', 'ces', 'rating', 'top-3-box', 'yes-no')),
  add constraint measure_scale_ck check (lowest < highest and highest <= 10);
