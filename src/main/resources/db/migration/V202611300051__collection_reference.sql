-- external_ref: what the sender calls the order, asset or call that it is about; shown as it came.
-- respondent_id is a pseudonym within the partner, invitation_id the invitation that was answered, consent the version of
-- the words that were agreed to: laid for what is to come, and null until then.
alter table response
  add column external_ref varchar(120) character set utf8mb4 collate utf8mb4_bin null after language,
  add column respondent_id bigint null after external_ref,
  add column invitation_id bigint null after respondent_id,
  add column consent varchar(40) character set ascii null after invitation_id;
