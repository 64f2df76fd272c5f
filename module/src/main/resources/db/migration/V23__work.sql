-- Who takes the next step of a partner, and by which day. It is no part of the page: nobody's open form becomes stale by it.
-- The step it was given for is kept with it, so that it ends when the page comes to another step.

create table assignment (
  partner uuid primary key,
  step varchar(20) not null,
  person_id varchar(500),
  person_name varchar,
  due_on date,
  by_id varchar(500) not null,
  by_name varchar not null,
  made_at timestamp(6) with time zone not null,
  -- How often people were reminded of this due day: 0 not yet, 1 when it came, 2 when it was over.
  reminded integer not null,
  constraint assignment_of_partner foreign key (partner) references partner (id) on delete cascade,
  constraint assignment_says_something check (person_id is not null or due_on is not null),
  constraint assignment_person_whole check ((person_id is null) = (person_name is null)),
  constraint assignment_step_known check (step in ('writing', 'review', 'publication')),
  constraint assignment_reminded check (reminded between 0 and 2)
);

create index assignment_by_person on assignment (person_id, due_on);
create index assignment_by_day on assignment (due_on, reminded);

-- Whom the next step of a page in review, or of an approved one, waits for: worked out from its content and from the review
-- policy whenever the page changes, so that each person's work can be counted without reading a single page.

create table step_call (
  partner uuid not null,
  place integer not null,
  step varchar(20) not null,
  role varchar(20) not null,
  -- An account, or empty for anybody in the role.
  person varchar(500) not null,
  -- Accounts that cannot take the step all the same, as JSON: who wrote, who has agreed already.
  barred text not null,
  constraint step_call_key primary key (partner, place),
  constraint step_call_of_partner foreign key (partner) references partner (id) on delete cascade
);
