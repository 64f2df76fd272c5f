-- Every line of the audit log holds on to the one before. Lines that are already there are brought into the chain by the
-- step after this one, in Java; only then the columns are required and the lines protected.

alter table audit_entry add column position bigint;
alter table audit_entry add column previous varchar(64);
alter table audit_entry add column hash varchar(64);
alter table audit_entry add column person_salt varchar(64);
alter table audit_entry add column person_hash varchar(64);
alter table audit_entry add column text_salt varchar(64);
alter table audit_entry add column text_hash varchar(64);
create unique index audit_entry_by_position on audit_entry (position);

-- One row: where the chain ends. Whoever adds a line holds it until that line is committed.
create table audit_head (
  id integer primary key,
  position bigint not null,
  hash varchar(64) not null
);
insert into audit_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
