-- Forms shown and sent by link and month, so that a year's need not be gathered from its days; link_id 0 stands for all
-- links of a partner.
create table link_opening_month (
  manufacturer_id bigint not null,
  link_id         bigint not null,
  month           date   not null,
  partner_id      bigint not null,
  opened          bigint not null,
  completed       bigint not null,
  primary key (manufacturer_id, link_id, month, partner_id),
  constraint link_opening_month_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);

insert into link_opening_month (manufacturer_id, link_id, month, partner_id, opened, completed)
select manufacturer_id, link_id, date_format(day, '%Y-%m-01'), partner_id, sum(opened), sum(completed)
from link_opening group by 1, 2, 3, 4;

insert into link_opening_month (manufacturer_id, link_id, month, partner_id, opened, completed)
select manufacturer_id, 0, month, partner_id, sum(opened), sum(completed)
from link_opening_month group by 1, 3, 4;
