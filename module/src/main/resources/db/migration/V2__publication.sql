-- What the public reads. Nothing here refers to a working copy; a page the public once read cannot be deleted, because
-- its addresses stay.

create table published (
  partner uuid primary key,
  revision integer not null,
  slug varchar(80) not null,
  document text not null,
  name varchar not null,
  name_key bytea not null,
  acronym varchar,
  support_year integer,
  search_text varchar not null,
  expires_at timestamp(6) with time zone,
  widget_visible boolean not null,
  published_at timestamp(6) with time zone not null,
  updated_on date not null,
  fingerprint varchar(200) not null,
  constraint published_slug_once unique (slug),
  constraint published_revision foreign key (partner, revision) references revision (partner, number)
);

create index published_by_name on published (name_key, partner);
create index published_by_update on published (updated_on, name_key, partner);
create index published_by_year on published (support_year, name_key, partner);
create index published_by_expiry on published (expires_at);
create index published_by_fingerprint on published (fingerprint);

create table published_term (
  partner uuid not null,
  vocabulary varchar(80) not null,
  term varchar(80) not null,
  constraint published_term_key primary key (partner, vocabulary, term),
  constraint published_term_of_published foreign key (partner) references published (partner) on delete cascade
);

create index published_term_by_term on published_term (vocabulary, term, partner);

-- In parts, because H2 keeps at most 1 MiB in one value; nearly always there is only part 0.
create table published_bytes (
  partner uuid not null,
  rendition varchar(20) not null,
  part integer not null,
  etag varchar(200) not null,
  bytes bytea not null,
  constraint published_bytes_key primary key (partner, rendition, part),
  constraint published_bytes_of_published foreign key (partner) references published (partner) on delete cascade
);

-- Every address a partner ever had before the public; it is never given to another.
create table public_path (
  slug varchar(80) primary key,
  partner uuid not null,
  status varchar(5) not null,
  since timestamp(6) with time zone not null,
  constraint public_path_of_partner foreign key (partner) references partner (id),
  constraint public_path_status_known check (status in ('live', 'moved', 'gone'))
);

create index public_path_by_partner on public_path (partner, status);

-- One row that counts every change of what the public reads, for caches on every node.
create table generation (
  id integer primary key,
  number bigint not null,
  constraint generation_is_one check (id = 1)
);

insert into generation (id, number) values (1, 0);
