-- Regions lie in each other: a country in a part of the world, a part of a country in it.
alter table region
  add column parent_id bigint null after name,
  add constraint region_parent_id_fk foreign key (manufacturer_id, parent_id) references region (manufacturer_id, id);
