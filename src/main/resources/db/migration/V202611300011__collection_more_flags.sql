-- Flags 6 to 8: unverified channel, late delivery, outlier.
alter table response_flag
  drop constraint response_flag_flag_ck,
  add constraint response_flag_flag_ck check (flag between 1 and 8);

-- How often a battery was answered, and how often with one score throughout.
create table battery_line (
  manufacturer_id          bigint                                              not null,
  questionnaire_version_id bigint                                              not null,
  battery                  varchar(120) collate utf8mb4_bin not null,
  answered                 bigint                                              not null,
  straight                 bigint                                              not null,
  primary key (manufacturer_id, questionnaire_version_id, battery),
  constraint battery_line_questionnaire_version_id_fk foreign key (manufacturer_id, questionnaire_version_id)
    references questionnaire_version (manufacturer_id, id)
);
