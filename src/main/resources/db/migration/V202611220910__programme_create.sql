create table touchpoint (
  id              bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  code            varchar(40) character set ascii not null,
  position        smallint unsigned               not null,
  name            text                            not null,
  version         int                             not null default 0,
  constraint touchpoint_id_uq unique (manufacturer_id, id),
  constraint touchpoint_code_uq unique (manufacturer_id, code),
  constraint touchpoint_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint touchpoint_name_ck check (json_valid(name))
);

-- What a scale question is counted under. 1 to 3 are NPS, CSAT and CES for every manufacturer, 100 and above its own batteries.
create table measure (
  manufacturer_id bigint                          not null,
  number          smallint unsigned               not null,
  code            varchar(40) character set ascii not null,
  kind            varchar(16) character set ascii not null,
  name            text                            not null,
  primary key (manufacturer_id, number),
  constraint measure_code_uq unique (manufacturer_id, code),
  constraint measure_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint measure_kind_ck check (kind in ('nps', 'csat', 'ces', 'rating')),
  constraint measure_name_ck check (json_valid(name))
);

create table questionnaire (
  id              bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  touchpoint_id   bigint                          not null,
  code            varchar(40) character set ascii not null,
  audience        varchar(16) character set ascii not null default 'end-user',
  version         int                             not null default 0,
  constraint questionnaire_id_uq unique (manufacturer_id, id),
  constraint questionnaire_code_uq unique (manufacturer_id, code),
  constraint questionnaire_touchpoint_id_fk foreign key (manufacturer_id, touchpoint_id) references touchpoint (manufacturer_id, id),
  constraint questionnaire_audience_ck check (audience in ('end-user', 'partner'))
);

create table questionnaire_version (
  id               bigint      not null primary key,
  manufacturer_id  bigint      not null,
  questionnaire_id bigint      not null,
  number           int         not null,
  published_at     datetime(3) null,
  document         mediumtext  not null,
  constraint questionnaire_version_id_uq unique (manufacturer_id, id),
  constraint questionnaire_version_number_uq unique (manufacturer_id, questionnaire_id, number),
  constraint questionnaire_version_questionnaire_id_fk foreign key (manufacturer_id, questionnaire_id)
    references questionnaire (manufacturer_id, id),
  constraint questionnaire_version_document_ck check (json_valid(document))
);

-- Answers are read by the version that was asked, so a published one never changes, whoever tries.
delimiter //
create trigger questionnaire_version_immutable_tr before update on questionnaire_version for each row
begin
  if old.published_at is not null then
    signal sqlstate '45000' set message_text = 'a published questionnaire version is immutable';
  end if;
end//
create trigger questionnaire_version_kept_tr before delete on questionnaire_version for each row
begin
  if old.published_at is not null then
    signal sqlstate '45000' set message_text = 'a published questionnaire version is kept';
  end if;
end//
delimiter ;
