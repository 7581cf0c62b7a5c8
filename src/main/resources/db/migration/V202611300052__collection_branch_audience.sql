-- The responses of an audience at a branch: so many of them are looked for before comments are told.
-- It serves the foreign key on branches, too, in place of the index that came with that.
create index response_branch_audience_ix on response (manufacturer_id, partner_id, branch_id, audience, answered_at);
