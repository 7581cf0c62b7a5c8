-- A job waits until run_at; after a failed try it waits again for the next one, and failure says why. Who had it cancelled is told to
-- the node that runs it. Waiting ones are found by kind and network, oldest first, however many of another kind or network there are.
alter table job
  drop constraint job_status_ck,
  drop index job_active_ix,
  modify column status varchar(9) character set ascii not null default 'queued',
  add column run_at datetime(3) not null default utc_timestamp(3) after created_at,
  add column failures int not null default 0 after attempts,
  add column cancelled_by varchar(80) null after requested_by,
  add constraint job_status_ck check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  add index job_waiting_ix (status, kind, manufacturer_id, run_at, id);
update job set run_at = created_at;
