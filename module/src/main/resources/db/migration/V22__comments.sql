-- What colleagues say about a place of a page. The place is the field and, for a repeated one, the item by its own id: it is
-- found again when items are moved, taken away and brought back. No statement changes what was said.

create table comment_thread (
  id uuid primary key,
  partner uuid not null,
  field varchar(80) not null,
  item uuid,
  begun_at timestamp(6) with time zone not null,
  resolved_at timestamp(6) with time zone,
  resolved_by_id varchar(500),
  resolved_by_name varchar,
  constraint comment_thread_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint comment_thread_resolved check (
    (resolved_at is null and resolved_by_id is null and resolved_by_name is null)
    or (resolved_at is not null and resolved_by_id is not null and resolved_by_name is not null))
);

create index comment_thread_by_partner on comment_thread (partner, begun_at);

create table comment_entry (
  id uuid primary key,
  thread uuid not null,
  number integer not null,
  revision integer not null,
  by_id varchar(500) not null,
  by_name varchar not null,
  said_at timestamp(6) with time zone not null,
  words varchar not null,
  constraint comment_entry_of_thread foreign key (thread) references comment_thread (id) on delete cascade,
  constraint comment_entry_once unique (thread, number)
);
