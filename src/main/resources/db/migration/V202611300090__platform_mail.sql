-- Mails on their way, each written in the transaction that causes it. What one says is dropped when it has been sent or given up; that it went to somebody is known for some days more. Without a manufacturer it is about the person, as after a sign-in from a new device.
create table mail (
  id              bigint                           not null primary key,
  manufacturer_id bigint                           null,
  kind            varchar(60) character set ascii  not null,
  bulk            tinyint                          not null,
  recipient       varchar(254) character set ascii not null,
  occasion        varchar(120) character set ascii null,
  status          varchar(10) character set ascii  not null,
  attempts        int                              not null default 0,
  created_at      datetime(3)                      not null,
  due_at          datetime(3)                      not null,
  node            varchar(60) character set ascii  null,
  lease_until     datetime(3)                      null,
  ended_at        datetime(3)                      null,
  failure         varchar(100) character set ascii null,
  document        mediumtext                       null,
  constraint mail_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint mail_occasion_uq unique (recipient, occasion),
  index mail_due_ix (status, manufacturer_id, bulk, due_at),
  index mail_recent_ix (manufacturer_id, ended_at),
  index mail_recipient_ix (recipient, status, ended_at),
  index mail_ended_ix (ended_at)
);
