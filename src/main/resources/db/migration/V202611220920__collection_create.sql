create table link (
  id               bigint                          not null primary key,
  manufacturer_id  bigint                          not null,
  partner_id       bigint                          not null,
  branch_id        bigint                          null,
  touchpoint_id    bigint                          not null,
  questionnaire_id bigint                          not null,
  code             varchar(32) character set ascii collate ascii_bin not null,
  channel          varchar(16) character set ascii not null,
  label            varchar(120)                    not null,
  status           varchar(16) character set ascii not null default 'active',
  expires_at       datetime(3)                     null,
  created_at       datetime(3)                     not null default current_timestamp(3),
  version          int                             not null default 0,
  constraint link_id_uq unique (manufacturer_id, partner_id, id),
  constraint link_code_uq unique (code),
  constraint link_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id),
  constraint link_branch_id_fk foreign key (manufacturer_id, partner_id, branch_id) references branch (manufacturer_id, partner_id, id),
  constraint link_touchpoint_id_fk foreign key (manufacturer_id, touchpoint_id) references touchpoint (manufacturer_id, id),
  constraint link_questionnaire_id_fk foreign key (manufacturer_id, questionnaire_id) references questionnaire (manufacturer_id, id),
  constraint link_status_ck check (status in ('active', 'revoked')),
  constraint link_channel_ck check (channel in ('link', 'qr', 'email', 'embed', 'kiosk'))
);

-- One row per submission. submission_key makes a repeat harmless; body_hash tells a repeat from another body under the same key.
create table response (
  id                       bigint                          not null primary key,
  manufacturer_id          bigint                          not null,
  partner_id               bigint                          not null,
  branch_id                bigint                          null,
  touchpoint_id            bigint                          not null,
  questionnaire_version_id bigint                          not null,
  link_id                  bigint                          null,
  channel                  varchar(16) character set ascii not null,
  audience                 varchar(16) character set ascii not null,
  language                 varchar(8) character set ascii  not null,
  country                  char(2) character set ascii     not null,
  submission_key           binary(16)                      not null,
  body_hash                binary(16)                      not null,
  answered_at              datetime(3)                     not null,
  received_at              datetime(3)                     not null,
  seconds_taken            smallint unsigned               null,
  nps                      tinyint unsigned                null,
  answers                  text                            not null,
  constraint response_id_uq unique (manufacturer_id, partner_id, id),
  constraint response_submission_key_uq unique (manufacturer_id, submission_key),
  constraint response_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id),
  constraint response_branch_id_fk foreign key (manufacturer_id, partner_id, branch_id) references branch (manufacturer_id, partner_id, id),
  constraint response_touchpoint_id_fk foreign key (manufacturer_id, touchpoint_id) references touchpoint (manufacturer_id, id),
  constraint response_questionnaire_version_id_fk foreign key (manufacturer_id, questionnaire_version_id)
    references questionnaire_version (manufacturer_id, id),
  constraint response_link_id_fk foreign key (manufacturer_id, partner_id, link_id) references link (manufacturer_id, partner_id, id),
  constraint response_answers_ck check (json_valid(answers)),
  index response_newest_ix (manufacturer_id, answered_at, id),
  index response_partner_newest_ix (manufacturer_id, partner_id, answered_at, id)
);

create table verbatim (
  manufacturer_id bigint      not null,
  partner_id      bigint      not null,
  response_id     bigint      not null,
  comment         text        not null,
  primary key (manufacturer_id, partner_id, response_id),
  constraint verbatim_response_id_fk foreign key (manufacturer_id, partner_id, response_id)
    references response (manufacturer_id, partner_id, id)
);

-- The answer to an API intake request, kept so that a retry with the same Idempotency-Key gets the same answer.
-- partner_id 0 is the manufacturer's own client.
create table intake_request (
  manufacturer_id bigint       not null,
  partner_id      bigint       not null,
  idempotency_key varchar(128) character set ascii collate ascii_bin not null,
  body_hash       binary(32)   not null,
  status          smallint     null,
  result          mediumtext   null,
  created_at      datetime(3)  not null,
  primary key (manufacturer_id, partner_id, idempotency_key),
  constraint intake_request_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  index intake_request_created_at_ix (created_at)
);
