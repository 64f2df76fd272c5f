-- The years in which a partner was supported, taken from the working copy, so that editors can filter by them.

create table partner_year (
  partner uuid not null,
  support_year integer not null,
  constraint partner_year_key primary key (partner, support_year),
  constraint partner_year_of_partner foreign key (partner) references partner (id) on delete cascade
);

create index partner_year_by_year on partner_year (support_year, partner);
