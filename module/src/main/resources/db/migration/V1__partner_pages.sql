-- Partner pages in the editors' hands. A revision is one JSON document; only what is looked for is a column.
-- One set of migrations serves H2 (MODE=PostgreSQL) and PostgreSQL. A varchar without a length is as long as either
-- database takes it; columns with an index have one, because PostgreSQL refuses index entries over 2,700 bytes.

create table partner (
  id uuid primary key,
  version bigint not null,
  state varchar(20) not null,
  working_revision integer not null,
  live_revision integer,
  live_since timestamp(6) with time zone,
  live_by_id varchar,
  live_by_name varchar,
  approval text,
  writers text not null,
  creator_id varchar not null,
  creator_name varchar not null,
  ever_published boolean not null,
  changed_at timestamp(6) with time zone not null,
  changed_by_id varchar not null,
  changed_by_name varchar not null,
  origin_source varchar,
  origin_key varchar(64),
  origin_at timestamp(6) with time zone,
  origin_warnings integer,
  -- What is looked for and sorted by, taken from the working copy.
  name varchar not null,
  name_key bytea not null,
  acronym varchar not null,
  slug varchar(80),
  words varchar not null,
  constraint partner_slug_once unique (slug),
  constraint partner_version_counts check (version >= 1),
  constraint partner_state_known
    check (state in ('draft', 'changes-requested', 'in-review', 'approved', 'published', 'archived')),
  constraint partner_live_whole check (
    (live_revision is null and live_since is null and live_by_id is null and live_by_name is null)
    or (live_revision is not null and live_since is not null and live_by_id is not null and live_by_name is not null)),
  constraint partner_published_is_live check (state <> 'published' or live_revision is not null),
  constraint partner_archived_is_not_live check (state <> 'archived' or live_revision is null),
  constraint partner_live_was_published check (live_revision is null or ever_published)
);

create index partner_by_change on partner (changed_at, id);
create index partner_by_name on partner (name_key, id);
create index partner_by_state on partner (state, live_revision);
create index partner_by_origin on partner (origin_key);

create table revision (
  partner uuid not null,
  number integer not null,
  content text not null,
  author_id varchar not null,
  author_name varchar not null,
  saved_at timestamp(6) with time zone not null,
  note varchar,
  constraint revision_key primary key (partner, number),
  constraint revision_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint revision_counts check (number >= 1)
);

create table partner_term (
  partner uuid not null,
  vocabulary varchar(80) not null,
  term varchar(80) not null,
  place integer not null,
  constraint partner_term_key primary key (partner, vocabulary, term),
  constraint partner_term_of_partner foreign key (partner) references partner (id) on delete cascade
);

create index partner_term_by_term on partner_term (vocabulary, term, partner);
