-- A tally is the histogram of one measure in one cell; c0..c10 count the answers 0 to 10. branch_id 0 stands for
-- "no branch". The month grain answers trends, the day grain any other range.
create table tally_day (
  manufacturer_id bigint                          not null,
  partner_id      bigint                          not null,
  measure         smallint unsigned               not null,
  day             date                            not null,
  touchpoint_id   bigint                          not null,
  branch_id       bigint                          not null,
  audience        varchar(16) character set ascii not null,
  country         char(2) character set ascii     not null,
  c0  int not null default 0,
  c1  int not null default 0,
  c2  int not null default 0,
  c3  int not null default 0,
  c4  int not null default 0,
  c5  int not null default 0,
  c6  int not null default 0,
  c7  int not null default 0,
  c8  int not null default 0,
  c9  int not null default 0,
  c10 int not null default 0,
  primary key (manufacturer_id, partner_id, measure, day, touchpoint_id, branch_id, audience, country),
  constraint tally_day_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_month (
  manufacturer_id bigint                          not null,
  partner_id      bigint                          not null,
  measure         smallint unsigned               not null,
  month           date                            not null,
  touchpoint_id   bigint                          not null,
  branch_id       bigint                          not null,
  audience        varchar(16) character set ascii not null,
  country         char(2) character set ascii     not null,
  c0  int not null default 0,
  c1  int not null default 0,
  c2  int not null default 0,
  c3  int not null default 0,
  c4  int not null default 0,
  c5  int not null default 0,
  c6  int not null default 0,
  c7  int not null default 0,
  c8  int not null default 0,
  c9  int not null default 0,
  c10 int not null default 0,
  primary key (manufacturer_id, partner_id, measure, month, touchpoint_id, branch_id, audience, country),
  constraint tally_month_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

