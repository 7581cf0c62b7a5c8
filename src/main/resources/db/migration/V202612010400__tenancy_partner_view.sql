-- Who of a manufacturer sees the portal as a partner does just now, and until when. That it was done, and why, is in the audit trail.
create table partner_view (
  manufacturer_id bigint                       not null,
  partner_id      bigint                       not null,
  subject         char(36) character set ascii not null,
  ends_at         datetime(3)                  not null,
  primary key (manufacturer_id, partner_id, subject),
  constraint partner_view_partner_id_fk foreign key (manufacturer_id, partner_id)
    references enrolment (manufacturer_id, partner_id)
);
