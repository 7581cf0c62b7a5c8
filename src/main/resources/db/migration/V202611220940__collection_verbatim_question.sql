-- A questionnaire may ask for several comments.
alter table verbatim
  add column question_key varchar(80) character set ascii collate ascii_bin not null after response_id,
  drop primary key,
  add primary key (manufacturer_id, partner_id, response_id, question_key);
