-- A network is mostly read for all touchpoints together: touchpoint_id 0 holds their sum, and the key keeps it together.
alter table tally_network
  drop primary key,
  add primary key (manufacturer_id, measure, touchpoint_id, month, audience, partner_id);

insert into tally_network (manufacturer_id, measure, month, audience, partner_id, touchpoint_id,
  c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10)
select manufacturer_id, measure, month, audience, partner_id, 0, sum(c0), sum(c1), sum(c2), sum(c3), sum(c4), sum(c5),
  sum(c6), sum(c7), sum(c8), sum(c9), sum(c10)
from tally_network group by manufacturer_id, measure, month, audience, partner_id;
