-- When somebody last said that a partner page holds, and who at the partner is asked again, and when. The contact is private:
-- it is in no revision and in nothing that the public reads. The day of the last word outlives the contract.

create table freshness (
  partner uuid primary key,
  contact_name varchar(120),
  contact_mail varchar(320),
  language varchar(8),
  months integer,
  due_on date,
  verified_on date,
  -- When the partner proposed a change since, if they did: that is an answer, too.
  proposed_at timestamp(6) with time zone,
  -- The due day after which editors were told that no answer came.
  escalated_for date,
  constraint freshness_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint freshness_contract_whole check (
    (months is null and due_on is null and contact_name is null and contact_mail is null and language is null)
    or (months is not null and due_on is not null and contact_name is not null and language is not null)),
  constraint freshness_months_sane check (months between 1 and 60)
);

create index freshness_by_day on freshness (due_on);

-- Links by which somebody at a partner says that the page holds, or proposes a change. A link that reminds of a due day is
-- there once for that day: on however many servers, the key lets one of them write it. One that a colleague made by hand
-- has no due day. Of the secret in its address only the SHA-256 is kept.

create table verification_link (
  id uuid primary key,
  partner uuid not null,
  due_on date,
  contact_name varchar(120) not null,
  contact_mail varchar(320),
  language varchar(8) not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  by_id varchar(500) not null,
  by_name varchar not null,
  opened_at timestamp(6) with time zone,
  closing varchar(20),
  closed_at timestamp(6) with time zone,
  closed_by_id varchar(500),
  closed_by_name varchar,
  constraint verification_link_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint verification_link_once unique (partner, due_on),
  constraint verification_link_ends check (expires_at > made_at),
  constraint verification_link_closed check (
    (closing is null and closed_at is null and closed_by_id is null and closed_by_name is null)
    or (closing is not null and closed_at is not null and closed_by_id is not null and closed_by_name is not null))
);

create index verification_link_by_partner on verification_link (partner, made_at);

create table verification_token (
  hash varchar(64) primary key,
  link uuid not null,
  made_at timestamp(6) with time zone not null,
  constraint verification_token_of_link foreign key (link) references verification_link (id) on delete cascade
);

create index verification_token_by_link on verification_token (link);
