-- The tiers of a network are its own list, the highest first by position; partners, targets and comparisons name one by its
-- code. Networks that are there have had these three.
create table tier (
  id              bigint                          not null primary key,
  manufacturer_id bigint                          not null,
  code            varchar(16) character set ascii not null,
  position        smallint unsigned               not null,
  name            text                            not null,
  version         int                             not null default 0,
  constraint tier_id_uq unique (manufacturer_id, id),
  constraint tier_code_uq unique (manufacturer_id, code),
  constraint tier_manufacturer_id_fk foreign key (manufacturer_id) references manufacturer (id),
  constraint tier_name_ck check (json_valid(name))
);

insert into tier (id, manufacturer_id, code, position, name)
select uuid_short() & 9223372036854775807, m.id, t.code, t.position, t.name
from manufacturer m
join (select 'gold' as code, 1 as position, '{"en":"Gold","de":"Gold"}' as name
  union all select 'silver', 2, '{"en":"Silver","de":"Silber"}'
  union all select 'bronze', 3, '{"en":"Bronze","de":"Bronze"}') t;

alter table enrolment
  modify column tier varchar(16) character set ascii not null,
  drop constraint enrolment_tier_ck,
  drop foreign key enrolment_manufacturer_id_fk,
  add constraint enrolment_tier_fk foreign key (manufacturer_id, tier) references tier (manufacturer_id, code);

alter table target
  drop constraint target_tier_ck,
  add constraint target_tier_fk foreign key (manufacturer_id, tier) references tier (manufacturer_id, code);

alter table peer_tally
  add constraint peer_tally_tier_fk foreign key (manufacturer_id, tier) references tier (manufacturer_id, code);
