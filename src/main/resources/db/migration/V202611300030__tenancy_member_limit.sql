-- Who is limited to branches, whatever has become of them: without it, whoever loses the last one would see all of them.
create table member_limit (
  manufacturer_id bigint                        not null,
  partner_id      bigint                        not null,
  subject         char(36) character set ascii  not null,
  primary key (manufacturer_id, partner_id, subject),
  constraint member_limit_partner_id_fk foreign key (manufacturer_id, partner_id)
    references enrolment (manufacturer_id, partner_id)
);

insert into member_limit (manufacturer_id, partner_id, subject)
  select distinct manufacturer_id, partner_id, subject from member_branch;
