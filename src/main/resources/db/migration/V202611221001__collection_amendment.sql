-- A withdrawn response stays as a row, so that its submission cannot be repeated, but is neither shown nor counted.
alter table response
  add column version int not null default 0,
  add column withdrawn_at datetime(3) null;

-- Who changed what was answered, why, and what it said before, without the words: they may be the reason.
create table amendment (
  id              bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  partner_id      bigint                          not null,
  response_id     bigint                          not null,
  kind            varchar(16) character set ascii not null,
  reason          varchar(500)                    not null,
  answers_before  text                            not null,
  made_by         char(36) character set ascii    not null,
  made_at         datetime(3)                     not null,
  constraint amendment_id_uq unique (manufacturer_id, partner_id, id),
  constraint amendment_response_id_fk foreign key (manufacturer_id, partner_id, response_id)
    references response (manufacturer_id, partner_id, id),
  constraint amendment_kind_ck check (kind in ('withdrawal', 'correction')),
  constraint amendment_answers_before_ck check (json_valid(answers_before))
);
