-- When each network's work was last put to work by the calendar, and when it is next; missed are the moments at which no node was there.
create table job_schedule (
  manufacturer_id bigint                          not null,
  kind            varchar(60) character set ascii not null,
  last_at         datetime(3)                     not null,
  next_at         datetime(3)                     not null,
  missed          int                             not null default 0,
  missed_at       datetime(3)                     null,
  primary key (manufacturer_id, kind),
  constraint job_schedule_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  index job_schedule_next_at_ix (next_at),
  index job_schedule_last_at_ix (last_at)
);

-- The same for what the portal does for itself, of no network; the node that does it holds it until lease_until.
create table upkeep (
  kind        varchar(60) character set ascii  not null primary key,
  last_at     datetime(3)                      not null,
  next_at     datetime(3)                      not null,
  missed      int                              not null default 0,
  missed_at   datetime(3)                      null,
  node        varchar(60) character set ascii  null,
  lease_until datetime(3)                      null,
  started_at  datetime(3)                      null,
  finished_at datetime(3)                      null,
  failures    int                              not null default 0,
  failure     varchar(200) character set ascii null
);
