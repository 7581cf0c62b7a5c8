-- A network's page sums few measures over few months for all partners at once.
create index tally_day_measure_ix on tally_day (manufacturer_id, measure, day);
create index tally_month_measure_ix on tally_month (manufacturer_id, measure, month);
