-- Who did what. Lines are only ever added; they outlive the page they tell of, so nothing refers to it.

create table audit_entry (
  number bigint generated always as identity primary key,
  happened_at timestamp(6) with time zone not null,
  by_id varchar(500) not null,
  by_name varchar not null,
  action varchar(80) not null,
  partner uuid,
  subject varchar not null,
  from_state varchar(20),
  to_state varchar(20),
  revision integer,
  words varchar
);

create index audit_entry_by_partner on audit_entry (partner, number);
create index audit_entry_by_person on audit_entry (by_id, number);
create index audit_entry_by_action on audit_entry (action, number);
create index audit_entry_by_time on audit_entry (happened_at);
