-- What each partner brought into a comparison when a number of it was first told. It stays so: later answers, tiers
-- and partners must not change what was told, for the change would tell what changed. touchpoint_id 0 stands for all,
-- months is the length of the period (1, 3 or 12).
create table peer_value (
  manufacturer_id bigint                          not null,
  measure         smallint unsigned               not null,
  touchpoint_id   bigint                          not null,
  first_day       date                            not null,
  months          tinyint unsigned                not null,
  partner_id      bigint                          not null,
  tier            varchar(16) character set ascii not null,
  region_id       bigint                          null,
  answers         int                             not null,
  value           double                          not null,
  primary key (manufacturer_id, measure, touchpoint_id, months, first_day, partner_id),
  constraint peer_value_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id),
  constraint peer_value_region_id_fk foreign key (manufacturer_id, region_id) references region (manufacturer_id, id)
);
