-- What the address of a partner that was taken away says to its visitors, or where it leads them instead. Public, unlike the
-- reason in the audit log; it goes when the partner comes back.

create table farewell (
  partner uuid primary key,
  words varchar(300),
  language varchar(35) not null,
  leads_to uuid,
  constraint farewell_of_partner foreign key (partner) references partner (id),
  constraint farewell_leads_to_partner foreign key (leads_to) references partner (id),
  constraint farewell_leads_elsewhere check (leads_to <> partner),
  constraint farewell_says_something check (words is not null or leads_to is not null)
);
