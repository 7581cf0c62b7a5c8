-- An enrolment is written down before the identity provider has an organisation for it, and is taken apart in steps.
alter table enrolment
  modify column organization_id char(36) character set ascii null,
  drop constraint enrolment_status_ck,
  add constraint enrolment_status_ck check (status in ('draft', 'provisioning', 'active', 'suspended', 'offboarding', 'ended')),
  add constraint enrolment_organization_id_ck check (organization_id is not null or status in ('draft', 'provisioning'));

-- What somebody's address /n/{network} opens: the first part that they had in the network, whatever they gain later;
-- it is null for the whole of it.
create table member_network (
  manufacturer_id bigint                        not null,
  subject         char(36) character set ascii  not null,
  first_partner_id bigint                       null,
  primary key (manufacturer_id, subject),
  constraint member_network_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint member_network_first_partner_id_fk foreign key (manufacturer_id, first_partner_id) references enrolment (manufacturer_id, partner_id)
);
