-- Links for guests: somebody from outside sees one revision of one page, for a time and without an account. Of the secret
-- in an address only its SHA-256 is kept. What a guest said stays with the link; the audit log tells all of it.

create table guest_link (
  id uuid primary key,
  partner uuid not null,
  revision integer not null,
  guest_name varchar not null,
  guest_mail varchar,
  may varchar(20) not null,
  language varchar(8) not null,
  note varchar,
  by_id varchar(500) not null,
  by_name varchar not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  revoked_by_id varchar(500),
  revoked_by_name varchar,
  opened_at timestamp(6) with time zone,
  verdict varchar(40),
  verdict_at timestamp(6) with time zone,
  verdict_words varchar,
  constraint guest_link_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint guest_link_ends check (expires_at > made_at),
  constraint guest_link_revoked check (
    (revoked_at is null and revoked_by_id is null and revoked_by_name is null)
    or (revoked_at is not null and revoked_by_id is not null and revoked_by_name is not null)),
  constraint guest_link_answered check ((verdict is null) = (verdict_at is null))
);

create index guest_link_by_partner on guest_link (partner, made_at);

create table guest_token (
  hash varchar(64) primary key,
  link uuid not null,
  made_at timestamp(6) with time zone not null,
  constraint guest_token_of_link foreign key (link) references guest_link (id) on delete cascade
);

create index guest_token_by_link on guest_token (link);
