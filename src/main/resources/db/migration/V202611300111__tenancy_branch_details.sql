-- Where a branch is, since when it is closed, and which branch has taken it over with all that was answered there.
alter table branch
  add column address varchar(300) null after country,
  add column closed_at datetime(3) null,
  add column merged_into_id bigint null,
  add constraint branch_merged_into_id_fk foreign key (manufacturer_id, partner_id, merged_into_id)
    references branch (manufacturer_id, partner_id, id),
  add index branch_merged_into_id_ix (manufacturer_id, merged_into_id),
  add constraint branch_merged_into_id_ck check (merged_into_id is null or closed_at is not null);
