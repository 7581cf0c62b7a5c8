-- Whom an organisation has let in, by the portal's word, which only ever narrows what a token says; partner_id 0 is the manufacturer's own. A subject is known as soon as the identity provider has an account.
-- invited_at is null for who came by a sign-in alone. branches are those that are wanted while there is no subject yet, empty for all; then member_limit and member_branch say it.
-- What is wanted has a version; settled_version is the one that the identity provider agrees with. kept: still a member there, for another network's sake.
create table membership (
  id              bigint                            not null primary key,
  manufacturer_id bigint                            not null,
  partner_id      bigint                            not null,
  subject         char(36) character set ascii      null,
  email           varchar(254)                      null,
  first_name      varchar(80)                       null,
  last_name       varchar(80)                       null,
  language        varchar(35) character set ascii   null,
  role            varchar(40) character set ascii   not null,
  branches        varchar(2000) character set ascii not null default '',
  status          varchar(10) character set ascii   not null,
  account_made    tinyint                           not null default 0,
  kept            tinyint                           not null default 0,
  created_at      datetime(3)                       not null,
  invited_at      datetime(3)                       null,
  mailed_at       datetime(3)                       null,
  ended_at        datetime(3)                       null,
  version         int                               not null default 0,
  settled_version int                               not null default 0,
  problem         varchar(120) character set ascii  null,
  detail          varchar(300)                      null,
  tried_at        datetime(3)                       null,
  constraint membership_id_uq unique (manufacturer_id, partner_id, id),
  constraint membership_subject_uq unique (manufacturer_id, partner_id, subject),
  constraint membership_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint membership_status_ck check (status in ('invited', 'active', 'removing', 'removed')),
  index membership_subject_ix (subject),
  index membership_ended_ix (ended_at)
);

-- Who has signed in before. Ids are those of this moment, one behind the other.
insert into membership (id, manufacturer_id, partner_id, subject, role, status, created_at)
  select ((floor(unix_timestamp(now(3)) * 1000) - 1577836800000) << 22) + row_number() over (order by m.manufacturer_id, m.partner_id, m.subject),
    m.manufacturer_id, m.partner_id, m.subject,
    case
      when find_in_set('manufacturer-admin', m.roles) then 'manufacturer-admin'
      when find_in_set('manufacturer-analyst', m.roles) then 'manufacturer-analyst'
      when find_in_set('partner-manager', m.roles) then 'partner-manager'
      else 'partner-viewer'
    end,
    'active', m.seen_at
  from member m where m.ended_at is null;
