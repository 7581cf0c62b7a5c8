-- Tallies count responses by channel under number 4, which no measure may bear.
alter table measure
  add constraint measure_number_ck check (number not in (0, 4));

-- What has been counted is counted again, channels included: a job of each network, the same as if somebody asked for it,
-- and none where one is waiting already. Two of them at once would both add what is missing.
insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash, requested_by, created_at)
select uuid_short() & 9223372036854775807, m.id, 0, 'measurement.reconcile', '{"repair":true}',
  unhex(sha2(concat(x'0000000000000015', 'measurement.reconcile', x'0000000f', '{"repair":true}'), 256)), 'Comeasure', utc_timestamp(3)
from manufacturer m
where exists (select 1 from response r where r.manufacturer_id = m.id)
  and not exists (select 1 from job j where j.manufacturer_id = m.id and j.active = 1 and j.kind = 'measurement.reconcile'
    and j.parameters = '{"repair":true}');
