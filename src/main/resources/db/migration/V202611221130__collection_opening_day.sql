-- Some days of a partner are found without reading all days of its links.
create index link_opening_partner_day_ix on link_opening (manufacturer_id, partner_id, day);
