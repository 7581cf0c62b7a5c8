-- Who handed a response in, whatever channel it claims: 1 a form of ours, 2 the manufacturer's program, 3 the partner's.
alter table response
  add column provenance tinyint unsigned not null default 1,
  add constraint response_provenance_ck check (provenance between 1 and 3);

-- What is there already tells by its key: a form's begins with the time at which the form was handed out, at most a day
-- before (and a bit, as clocks differ). Whose program handed in the rest was not kept; it counts as the one that is trusted less.
update response set provenance = 3
where not cast(conv(hex(substr(submission_key, 1, 6)), 16, 10) as unsigned)
  between timestampdiff(second, '1970-01-01', received_at) * 1000 - 90000000 and timestampdiff(second, '1970-01-01', received_at) * 1000 + 60000;
