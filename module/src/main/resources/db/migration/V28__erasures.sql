-- What is left where personal data was erased: that it was, and never what.

create table erasure (
  number integer primary key,
  made_at timestamp(6) with time zone not null,
  by_id varchar(500) not null,
  by_name varchar not null,
  kind varchar(20) not null,
  ground varchar(40) not null,
  reason varchar(500) not null,
  partner uuid,
  pages integer not null,
  places bigint not null,
  constraint erasure_kind_known check (kind in ('person', 'partner')),
  constraint erasure_of_a_page check ((kind = 'partner') = (partner is not null))
);

-- Held by whoever erases, so that two who do have numbers of their own.
create table erasure_turn (
  id integer primary key
);

insert into erasure_turn (id) values (1);

-- The addresses of pages that are gone for good, as SHA-256: whoever has such an address is told, nobody can read it here.
create table erased_address (
  hash varchar(64) primary key,
  partner uuid not null,
  since timestamp(6) with time zone not null,
  changed bigint not null
);

create index erased_address_by_change on erased_address (changed);

-- Who stands for somebody whose name was taken out of a line of the log: the number of the erasure.
alter table audit_entry add column erased_person integer;
alter table audit_entry add constraint audit_entry_erased_person
  check (erased_person is null or (by_id = '' and person_salt is null));
create index audit_entry_by_erased_person on audit_entry (erased_person);
