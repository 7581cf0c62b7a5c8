-- Files of a network by the SHA-256 of what is in them. They are pictures that the portal has drawn anew; who shows one refers to it by its hash.
create table stored_file (
  manufacturer_id bigint                          not null,
  hash            char(64) character set ascii    not null,
  media_type      varchar(60) character set ascii not null,
  content         mediumblob                      not null,
  created_at      datetime(3)                     not null default utc_timestamp(3),
  primary key (manufacturer_id, hash),
  constraint stored_file_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);
