-- How a manufacturer and its partners show themselves to customers. What is null, or empty in languages, is inherited: by a partner from its manufacturer, name and all else each by itself; a name that nobody gave is the one that the network knows.
alter table manufacturer
  add column brand_name varchar(80) null after accent,
  add column brand_contact varchar(160) null after brand_name,
  add column brand_languages varchar(80) character set ascii not null default '' after brand_contact,
  add column brand_logo char(64) character set ascii null after brand_languages,
  add constraint manufacturer_brand_logo_fk foreign key (id, brand_logo) references stored_file (manufacturer_id, hash);
alter table enrolment
  modify column accent char(7) character set ascii null default null,
  add column brand_name varchar(80) null after accent,
  add column brand_contact varchar(160) null after brand_name,
  add column brand_languages varchar(80) character set ascii not null default '' after brand_contact,
  add column brand_logo char(64) character set ascii null after brand_languages,
  add constraint enrolment_brand_logo_fk foreign key (manufacturer_id, brand_logo) references stored_file (manufacturer_id, hash);
