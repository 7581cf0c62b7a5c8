-- A row holds the histograms of all measures of a cell: entries as org.comeasure.measurement.domain.tally.Entries
-- writes them, which add up, so that adding to a row is to append to it. appended says how often that has happened
-- since the row was last written as a whole. branch_id 0 stands for "no branch", touchpoint_id 0 of a network for all
-- touchpoints, audience 1 for end users and 2 for partners, dimension 1 for channels and 2 for product lines.
drop table tally_day;
drop table tally_month;
drop table tally_network;
drop table tally_slice;

create table tally_day (
  manufacturer_id bigint                      not null,
  partner_id      bigint                      not null,
  day             date                        not null,
  touchpoint_id   bigint                      not null,
  branch_id       bigint                      not null,
  audience        tinyint unsigned            not null,
  country         char(2) character set ascii not null,
  appended        tinyint unsigned            not null default 0,
  entries         mediumblob                  not null,
  primary key (manufacturer_id, partner_id, day, touchpoint_id, branch_id, audience, country),
  constraint tally_day_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_month (
  manufacturer_id bigint                      not null,
  partner_id      bigint                      not null,
  month           date                        not null,
  touchpoint_id   bigint                      not null,
  branch_id       bigint                      not null,
  audience        tinyint unsigned            not null,
  country         char(2) character set ascii not null,
  appended        tinyint unsigned            not null default 0,
  entries         mediumblob                  not null,
  primary key (manufacturer_id, partner_id, month, touchpoint_id, branch_id, audience, country),
  constraint tally_month_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_network (
  manufacturer_id bigint           not null,
  touchpoint_id   bigint           not null,
  month           date             not null,
  audience        tinyint unsigned not null,
  partner_id      bigint           not null,
  appended        tinyint unsigned not null default 0,
  entries         mediumblob       not null,
  primary key (manufacturer_id, touchpoint_id, month, audience, partner_id),
  constraint tally_network_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_network_day (
  manufacturer_id bigint           not null,
  day             date             not null,
  audience        tinyint unsigned not null,
  partner_id      bigint           not null,
  appended        tinyint unsigned not null default 0,
  entries         mediumblob       not null,
  primary key (manufacturer_id, day, audience, partner_id),
  constraint tally_network_day_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_slice (
  manufacturer_id bigint           not null,
  partner_id      bigint           not null,
  month           date             not null,
  dimension       tinyint unsigned not null,
  value           bigint           not null,
  touchpoint_id   bigint           not null,
  audience        tinyint unsigned not null,
  appended        tinyint unsigned not null default 0,
  entries         mediumblob       not null,
  primary key (manufacturer_id, partner_id, month, dimension, value, touchpoint_id, audience),
  constraint tally_slice_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

-- Whatever responses there are, are counted again: a job of each network.
insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash, requested_by, created_at)
select uuid_short() & 9223372036854775807, m.id, 0, 'measurement.reconcile', '{"repair":true}', unhex(sha2(concat('packed tallies ', m.id), 256)),
  'Comeasure', utc_timestamp(3)
from manufacturer m where exists (select 1 from response r where r.manufacturer_id = m.id);
