-- What a network knows of its partner besides the name that people read: the name in contracts, the number in the manufacturer's own books, the country and the languages, the first of them first.
alter table enrolment
  add column legal_name varchar(200) null after name,
  add column external_ref varchar(80) null after legal_name,
  add column country char(2) character set ascii null after external_ref,
  add column languages varchar(80) character set ascii not null default '' after country,
  add constraint enrolment_external_ref_uq unique (manufacturer_id, external_ref),
  add index enrolment_status_ix (status);
