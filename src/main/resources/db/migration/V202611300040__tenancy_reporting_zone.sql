-- A network's days are those of its own zone, an IANA name. A network that has counted in UTC goes on so.
alter table manufacturer
  add column time_zone varchar(64) character set ascii not null default 'UTC' after accent;

-- When a branch is open and may write to people; null for the network's.
alter table branch
  add column time_zone varchar(64) character set ascii null after country;

-- On which day of the network's zone an answer was given. It is kept, and not worked out again, so that what has been
-- counted under a day is found there whatever becomes of the zone's rules.
alter table response
  add column day date null after answered_at;
update response set day = date(answered_at);
alter table response
  modify column day date not null after answered_at;

alter table response_flag
  add column day date null after answered_at;
update response_flag set day = date(answered_at);
alter table response_flag
  modify column day date not null after answered_at;
