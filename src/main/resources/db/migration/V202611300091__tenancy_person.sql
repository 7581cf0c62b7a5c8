-- People as the identity provider last told of them, and what they chose here: no language is the browser's, no zone the network's. Not a tenant's: somebody may work in several networks.
create table person (
  subject       char(36) character set ascii    not null primary key,
  name          varchar(200)                    not null,
  email         varchar(254)                    null,
  language      varchar(35) character set ascii null,
  zone          varchar(50) character set ascii null,
  last_language varchar(35) character set ascii not null,
  operator      tinyint                         not null default 0,
  created_at    datetime(3)                     not null,
  seen_at       datetime(3)                     null
);

-- Who works in a network, as last seen; partner_id 0 is the manufacturer itself. Whoever has left keeps the row, so that what they did has a name.
create table member (
  manufacturer_id bigint                           not null,
  partner_id      bigint                           not null,
  subject         char(36) character set ascii     not null,
  roles           varchar(200) character set ascii not null,
  seen_at         datetime(3)                      not null,
  ended_at        datetime(3)                      null,
  primary key (manufacturer_id, partner_id, subject),
  constraint member_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint member_subject_fk foreign key (subject) references person (subject) on delete cascade
);

-- Browsers that somebody has signed in with, by the hash of what their cookie holds.
create table person_device (
  subject char(36) character set ascii not null,
  hash    binary(32)                   not null,
  seen_at datetime(3)                  not null,
  primary key (subject, hash),
  constraint person_device_subject_fk foreign key (subject) references person (subject) on delete cascade,
  index person_device_seen_ix (seen_at)
);

alter table portal_session add column device varchar(80) not null default '' after display_name;
