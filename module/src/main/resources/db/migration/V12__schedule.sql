-- Publications that wait for their hour. Each row is fired at most once: whoever publishes holds it, marks it done and
-- publishes in one transaction. Rows are never deleted; a cancelled one says so.

alter table partner drop constraint partner_state_known;
alter table partner add constraint partner_state_known
  check (state in ('draft', 'changes-requested', 'in-review', 'approved', 'scheduled', 'published', 'archived'));

create table scheduled_publication (
  id uuid primary key,
  partner uuid not null,
  due_at timestamp(6) with time zone not null,
  keep_date boolean not null,
  by_id varchar(500) not null,
  by_name varchar not null,
  by_roles varchar not null,
  made_at timestamp(6) with time zone not null,
  status varchar(10) not null,
  ended_at timestamp(6) with time zone,
  reason varchar,
  -- The partner while it waits, so that there is one waiting row at most; nothing afterwards.
  waiting_for uuid,
  constraint scheduled_publication_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint scheduled_publication_once unique (waiting_for),
  constraint scheduled_publication_status check (status in ('waiting', 'done', 'cancelled', 'failed')),
  constraint scheduled_publication_waits check ((status = 'waiting') = (waiting_for is not null))
);

create index scheduled_publication_by_hour on scheduled_publication (status, due_at);
create index scheduled_publication_by_partner on scheduled_publication (partner, made_at);
