-- The months of a network that were frozen for the comparison of peers, on a stated day and not by whoever looked
-- first, and what everybody had then: a copy of tally_network. Quarters and years are made of these months, so that the
-- same answers never tell two numbers.
drop table peer_value;

create table peer_month (
  manufacturer_id bigint      not null,
  month           date        not null,
  frozen_at       datetime(3) not null,
  primary key (manufacturer_id, month),
  constraint peer_month_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);

create table peer_tally (
  manufacturer_id bigint                          not null,
  touchpoint_id   bigint                          not null,
  month           date                            not null,
  partner_id      bigint                          not null,
  tier            varchar(16) character set ascii not null,
  region_id       bigint                          null,
  entries         mediumblob                      not null,
  primary key (manufacturer_id, touchpoint_id, month, partner_id),
  constraint peer_tally_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id),
  constraint peer_tally_region_id_fk foreign key (manufacturer_id, region_id) references region (manufacturer_id, id)
);
