-- Tallies count responses by who handed them in under number 5, and what is flagged of all once more from 65536 on:
-- no measure may bear such a number (smallint).
alter table measure
  drop constraint measure_number_ck,
  add constraint measure_number_ck check (number not in (0, 4, 5));

-- What has been counted is counted again: a job of each network, the same as if somebody asked for it, and none where one
-- is waiting already.
insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash, requested_by, created_at)
select uuid_short() & 9223372036854775807, m.id, 0, 'measurement.reconcile', '{"repair":true}',
  unhex(sha2(concat(x'0000000000000015', 'measurement.reconcile', x'0000000f', '{"repair":true}'), 256)), 'Comeasure', utc_timestamp(3)
from manufacturer m
where exists (select 1 from response r where r.manufacturer_id = m.id)
  and not exists (select 1 from job j where j.manufacturer_id = m.id and j.active = 1 and j.kind = 'measurement.reconcile'
    and j.parameters = '{"repair":true}');
