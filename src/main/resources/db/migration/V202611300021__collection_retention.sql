-- Responses are stored as long as the form promises and counted for good. What refers to a response goes with it, and of
-- the months whose responses have begun to go it is known how many are counted but no longer stored: branch_id 0 is no
-- branch.
alter table verbatim drop constraint verbatim_response_id_fk;
alter table verbatim add constraint verbatim_response_id_fk
  foreign key (manufacturer_id, partner_id, response_id) references response (manufacturer_id, partner_id, id) on delete cascade;
alter table amendment drop constraint amendment_response_id_fk;
alter table amendment add constraint amendment_response_id_fk
  foreign key (manufacturer_id, partner_id, response_id) references response (manufacturer_id, partner_id, id) on delete cascade;
alter table response_flag drop constraint response_flag_response_id_fk;
alter table response_flag add constraint response_flag_response_id_fk
  foreign key (manufacturer_id, partner_id, response_id) references response (manufacturer_id, partner_id, id) on delete cascade;
alter table response_sender drop constraint response_sender_response_id_fk;
alter table response_sender add constraint response_sender_response_id_fk
  foreign key (manufacturer_id, partner_id, response_id) references response (manufacturer_id, partner_id, id) on delete cascade;
alter table response_fingerprint drop constraint response_fingerprint_response_id_fk;
alter table response_fingerprint add constraint response_fingerprint_response_id_fk
  foreign key (manufacturer_id, partner_id, response_id) references response (manufacturer_id, partner_id, id) on delete cascade;

create table expired_month (
  manufacturer_id bigint not null,
  partner_id      bigint not null,
  branch_id       bigint not null,
  month           date   not null,
  responses       bigint not null,
  primary key (manufacturer_id, partner_id, month, branch_id),
  constraint expired_month_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id)
);
