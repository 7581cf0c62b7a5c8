-- A tenant is a manufacturer. Whatever belongs to one carries manufacturer_id and points with composite
-- foreign keys, so that a row cannot refer to another tenant's row.
create table manufacturer (
  id              bigint                               not null primary key,
  organization_id char(36) character set ascii         not null,
  name            varchar(120)                         not null,
  accent          char(7) character set ascii          not null default '#0f5c6e',
  status          varchar(16) character set ascii      not null default 'active',
  retention_months smallint unsigned                   not null default 24,
  created_at      datetime(3)                          not null default current_timestamp(3),
  version         int                                  not null default 0,
  constraint manufacturer_organization_id_uq unique (organization_id),
  constraint manufacturer_status_ck check (status in ('active', 'suspended'))
);

create table region (
  id              bigint       not null primary key,
  manufacturer_id bigint       not null,
  name            varchar(80)  not null,
  version         int          not null default 0,
  constraint region_id_uq unique (manufacturer_id, id),
  constraint region_name_uq unique (manufacturer_id, name),
  constraint region_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id)
);

-- partner_id stands for one partner organisation in one network: the same organisation enrolled twice
-- has two of them, so that nothing in one network points to the other.
create table enrolment (
  partner_id      bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  organization_id char(36) character set ascii    not null,
  name            varchar(120)                    not null,
  tier            varchar(16) character set ascii not null default 'silver',
  region_id       bigint                          null,
  status          varchar(16) character set ascii not null default 'active',
  accent          char(7) character set ascii     not null default '#17324d',
  created_at      datetime(3)                     not null default current_timestamp(3),
  version         int                             not null default 0,
  constraint enrolment_partner_id_uq unique (manufacturer_id, partner_id),
  constraint enrolment_organization_id_uq unique (manufacturer_id, organization_id),
  constraint enrolment_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint enrolment_region_id_fk foreign key (manufacturer_id, region_id) references region (manufacturer_id, id),
  constraint enrolment_status_ck check (status in ('active', 'suspended', 'ended')),
  constraint enrolment_tier_ck check (tier in ('gold', 'silver', 'bronze')),
  index enrolment_organization_id_ix (organization_id)
);

create table branch (
  id              bigint                         not null primary key,
  manufacturer_id bigint                         not null,
  partner_id      bigint                         not null,
  region_id       bigint                         null,
  name            varchar(120)                   not null,
  country         char(2) character set ascii    not null,
  version         int                            not null default 0,
  constraint branch_id_uq unique (manufacturer_id, partner_id, id),
  constraint branch_name_uq unique (manufacturer_id, partner_id, name),
  constraint branch_partner_id_fk foreign key (manufacturer_id, partner_id) references enrolment (manufacturer_id, partner_id),
  constraint branch_region_id_fk foreign key (manufacturer_id, region_id) references region (manufacturer_id, id)
);

-- A member of the partner's organisation who has rows here sees these branches only.
create table member_branch (
  manufacturer_id bigint                        not null,
  partner_id      bigint                        not null,
  subject         char(36) character set ascii  not null,
  branch_id       bigint                        not null,
  primary key (manufacturer_id, partner_id, subject, branch_id),
  constraint member_branch_branch_id_fk foreign key (manufacturer_id, partner_id, branch_id)
    references branch (manufacturer_id, partner_id, id)
);

-- Not a tenant's: a signed-in person may hold roles in several networks.
create table portal_session (
  id_hash          binary(32)                     not null primary key,
  subject          char(36) character set ascii   not null,
  provider_session varchar(64) character set ascii null,
  display_name     varchar(200)                   not null,
  tokens           blob                           not null,
  memberships      text                           not null,
  csrf_secret      binary(32)                     not null,
  created_at       datetime(3)                    not null,
  last_seen_at     datetime(3)                    not null,
  access_expires_at datetime(3)                   not null,
  expires_at       datetime(3)                    not null,
  index portal_session_expires_at_ix (expires_at),
  index portal_session_provider_session_ix (provider_session),
  index portal_session_subject_ix (subject)
);
