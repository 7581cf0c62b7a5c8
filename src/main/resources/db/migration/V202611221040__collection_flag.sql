-- The flags that nobody has dismissed, as bits: 1 << (number - 1). Kept beside the answers, so that counting them again,
-- listing and filtering need no join; response_flag says who raised and judged what.
alter table response
  add column flags tinyint unsigned not null default 0;

create table response_flag (
  manufacturer_id bigint                          not null,
  partner_id      bigint                          not null,
  response_id     bigint                          not null,
  flag            tinyint unsigned                not null,
  answered_at     datetime(3)                     not null,
  raised_at       datetime(3)                     not null,
  review          varchar(16) character set ascii not null default 'open',
  reviewer        varchar(80)                     null,
  reviewer_name   varchar(160)                    null,
  reviewed_at     datetime(3)                     null,
  note            varchar(500)                    null,
  primary key (manufacturer_id, partner_id, response_id, flag),
  constraint response_flag_response_id_fk foreign key (manufacturer_id, partner_id, response_id)
    references response (manufacturer_id, partner_id, id),
  constraint response_flag_flag_ck check (flag between 1 and 5),
  constraint response_flag_review_ck check (review in ('open', 'confirmed', 'dismissed')),
  constraint response_flag_reviewed_at_ck check ((review = 'open') = (reviewed_at is null)),
  index response_flag_newest_ix (manufacturer_id, review, answered_at, response_id, flag)
);

-- How long answering took: how many responses of a version took so many seconds; the last is an hour or more.
create table questionnaire_pace (
  manufacturer_id          bigint            not null,
  questionnaire_version_id bigint            not null,
  seconds                  smallint unsigned not null,
  responses                bigint            not null,
  primary key (manufacturer_id, questionnaire_version_id, seconds),
  constraint questionnaire_pace_questionnaire_version_id_fk foreign key (manufacturer_id, questionnaire_version_id)
    references questionnaire_version (manufacturer_id, id)
);

-- Which responses came from one sender, a keyed hash that is another one tomorrow and at another partner. Rows live an hour.
create table response_sender (
  manufacturer_id bigint      not null,
  partner_id      bigint      not null,
  sender          bigint      not null,
  response_id     bigint      not null,
  received_at     datetime(3) not null,
  primary key (manufacturer_id, partner_id, sender, response_id),
  constraint response_sender_response_id_fk foreign key (manufacturer_id, partner_id, response_id)
    references response (manufacturer_id, partner_id, id),
  index response_sender_received_at_ix (received_at)
);

-- What scores and words of recent responses have in common with others; a hash, kept for as long as it is compared.
create table response_fingerprint (
  manufacturer_id bigint      not null,
  partner_id      bigint      not null,
  fingerprint     bigint      not null,
  response_id     bigint      not null,
  answered_at     datetime(3) not null,
  primary key (manufacturer_id, partner_id, fingerprint, response_id),
  constraint response_fingerprint_response_id_fk foreign key (manufacturer_id, partner_id, response_id)
    references response (manufacturer_id, partner_id, id),
  index response_fingerprint_answered_at_ix (manufacturer_id, answered_at)
);

-- Up to which number a network's responses have been looked through for flags.
create table flag_scan (
  manufacturer_id bigint      not null primary key,
  seen            bigint      not null,
  looked_at       datetime(3) not null,
  constraint flag_scan_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);

-- Forms shown and forms sent by link and day, counted in memory and added up every few seconds.
create table link_opening (
  manufacturer_id bigint not null,
  partner_id      bigint not null,
  link_id         bigint not null,
  day             date   not null,
  opened          bigint not null,
  completed       bigint not null,
  primary key (manufacturer_id, partner_id, link_id, day),
  constraint link_opening_link_id_fk foreign key (manufacturer_id, partner_id, link_id)
    references link (manufacturer_id, partner_id, id),
  index link_opening_day_ix (manufacturer_id, day)
);
