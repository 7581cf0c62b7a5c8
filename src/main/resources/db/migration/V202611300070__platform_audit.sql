-- Who did what, only ever appended to; partner_id 0 is the network as a whole. Each entry's hash covers the one before and the document, of which the other columns are copies to look by.
create table audit_entry (
  manufacturer_id bigint                           not null,
  number          bigint                           not null,
  partner_id      bigint                           not null,
  for_partner     tinyint                          not null,
  action          varchar(60) character set ascii  not null,
  done_at         datetime(3)                      not null,
  document        mediumtext                       not null,
  hash            binary(32)                       not null,
  primary key (manufacturer_id, number),
  constraint audit_entry_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint audit_entry_number_uq unique (manufacturer_id, partner_id, number),
  index audit_entry_done_at_ix (manufacturer_id, done_at)
);

-- The last entry of each network: held by whoever adds the next one until its transaction ends, and a witness of entries cut off at the end.
create table audit_head (
  manufacturer_id bigint     not null primary key,
  number          bigint     not null,
  hash            binary(32) not null,
  constraint audit_head_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);
