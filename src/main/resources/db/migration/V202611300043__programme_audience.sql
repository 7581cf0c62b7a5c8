-- Four audiences: end users, partners as customers, and the people of both about where they work.
alter table questionnaire
  modify column audience varchar(24) character set ascii not null default 'end-user',
  drop constraint questionnaire_audience_ck,
  add constraint questionnaire_audience_ck check (audience in ('end-user', 'partner', 'partner-staff', 'manufacturer-staff'));

alter table response
  modify column audience varchar(24) character set ascii not null;
