-- A list per manufacturer that links and responses may carry.
create table product_line (
  id              bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  code            varchar(40) character set ascii not null,
  position        smallint unsigned               not null,
  name            text                            not null,
  version         int                             not null default 0,
  constraint product_line_id_uq unique (manufacturer_id, id),
  constraint product_line_code_uq unique (manufacturer_id, code),
  constraint product_line_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint product_line_name_ck check (json_valid(name))
);

alter table link
  add column product_line_id bigint null after questionnaire_id,
  add constraint link_product_line_id_fk foreign key (manufacturer_id, product_line_id) references product_line (manufacturer_id, id);

alter table response
  add column product_line_id bigint null after touchpoint_id,
  add constraint response_product_line_id_fk foreign key (manufacturer_id, product_line_id) references product_line (manufacturer_id, id);

-- A tally is the histogram of one measure in one cell; c0..c10 count the answers 0 to 10, null is zero and takes no
-- room. Measure 0 counts the responses themselves. branch_id 0 stands for "no branch", audience 1 for end users and
-- 2 for partners. What is kept here can be made anew from the responses at any time.
drop table tally_day;
drop table tally_month;

create table tally_day (
  manufacturer_id bigint                      not null,
  partner_id      bigint                      not null,
  measure         smallint unsigned           not null,
  day             date                        not null,
  touchpoint_id   bigint                      not null,
  branch_id       bigint                      not null,
  audience        tinyint unsigned            not null,
  country         char(2) character set ascii not null,
  c0 int, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int,
  primary key (manufacturer_id, partner_id, measure, day, touchpoint_id, branch_id, audience, country),
  constraint tally_day_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

create table tally_month (
  manufacturer_id bigint                      not null,
  partner_id      bigint                      not null,
  measure         smallint unsigned           not null,
  month           date                        not null,
  touchpoint_id   bigint                      not null,
  branch_id       bigint                      not null,
  audience        tinyint unsigned            not null,
  country         char(2) character set ascii not null,
  c0 int, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int,
  primary key (manufacturer_id, partner_id, measure, month, touchpoint_id, branch_id, audience, country),
  constraint tally_month_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

-- The same months in the order in which a whole network is read.
create table tally_network (
  manufacturer_id bigint           not null,
  measure         smallint unsigned not null,
  month           date             not null,
  audience        tinyint unsigned not null,
  partner_id      bigint           not null,
  touchpoint_id   bigint           not null,
  c0 int, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int,
  primary key (manufacturer_id, measure, month, audience, partner_id, touchpoint_id),
  constraint tally_network_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

-- The same months by channel and by product line, one dimension at a time: 1 is the channel's number, 2 a product line.
create table tally_slice (
  manufacturer_id bigint           not null,
  partner_id      bigint           not null,
  measure         smallint unsigned not null,
  month           date             not null,
  dimension       tinyint unsigned not null,
  value           bigint           not null,
  touchpoint_id   bigint           not null,
  audience        tinyint unsigned not null,
  c0 int, c1 int, c2 int, c3 int, c4 int, c5 int, c6 int, c7 int, c8 int, c9 int, c10 int,
  primary key (manufacturer_id, partner_id, measure, month, dimension, value, touchpoint_id, audience),
  constraint tally_slice_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);
