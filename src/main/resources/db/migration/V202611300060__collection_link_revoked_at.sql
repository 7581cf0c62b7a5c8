alter table link add column revoked_at datetime(3) null after expires_at;

-- Nobody wrote down when: what was answered until now is taken, what is answered from now on is not.
update link set revoked_at = utc_timestamp(3) where status = 'revoked';

alter table link add constraint link_revoked_at_ck check ((status = 'revoked') = (revoked_at is not null));
