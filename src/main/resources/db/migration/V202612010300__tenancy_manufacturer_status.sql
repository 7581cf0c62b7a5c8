-- A manufacturer is written down first and is at work once the identity provider has its organisation.
alter table manufacturer
  modify column organization_id char(36) character set ascii null,
  drop constraint manufacturer_status_ck,
  add constraint manufacturer_status_ck check (status in ('provisioning', 'active', 'suspended'));

-- How setting a manufacturer up at the identity provider went the last time: problem is the key of a sentence, null where all went well; detail is what the provider said.
create table manufacturer_provisioning (
  manufacturer_id bigint                           not null primary key,
  problem         varchar(120) character set ascii null,
  detail          varchar(300)                     null,
  tried_at        datetime(3)                      not null,
  constraint manufacturer_provisioning_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);
