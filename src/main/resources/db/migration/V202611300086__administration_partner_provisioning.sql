-- How setting a partner up at the identity provider went the last time: problem is the key of a sentence, null where all went well; detail is what the provider said.
create table partner_provisioning (
  manufacturer_id bigint                           not null,
  partner_id      bigint                           not null,
  problem         varchar(120) character set ascii null,
  detail          varchar(300)                     null,
  tried_at        datetime(3)                      not null,
  primary key (manufacturer_id, partner_id),
  constraint partner_provisioning_partner_id_fk foreign key (manufacturer_id, partner_id)
    references enrolment (manufacturer_id, partner_id)
);
