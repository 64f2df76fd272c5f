-- What happened and has to be told: one row for each line of the audit log, written with it. Whoever tells it marks the row
-- in the same transaction, so that nothing is told twice.

create table outbox (
  id uuid primary key,
  line bigint not null unique,
  addressed varchar,
  state varchar(10) not null,
  attempts integer not null,
  due_at timestamp(6) with time zone not null,
  fault varchar
);
create index outbox_by_due on outbox (state, due_at);

-- What somebody was told at the desk, once for each thing that happened. The words are in the line of the audit log.
create table notification (
  id uuid primary key,
  event uuid not null,
  person varchar(500) not null,
  reason varchar(40) not null,
  line bigint not null,
  made_at timestamp(6) with time zone not null,
  read_at timestamp(6) with time zone,
  letter uuid,
  unique (event, person)
);
create index notification_by_person on notification (person, read_at, line);
create index notification_by_letter on notification (letter);

-- What goes out by mail: the notifications that point to it. A digest of a day is there once for each person.
create table letter (
  id uuid primary key,
  person varchar(500) not null,
  digest_of date,
  made_at timestamp(6) with time zone not null,
  state varchar(10) not null,
  attempts integer not null,
  due_at timestamp(6) with time zone not null,
  held_until timestamp(6) with time zone,
  fault varchar,
  unique (person, digest_of)
);
create index letter_by_due on letter (state, due_at);

-- How somebody wants to be told.
create table notification_wish (
  person varchar(500) primary key,
  mail varchar(10) not null,
  language varchar(2) not null
);
