-- Whom a comment mentions, by account. In the words of the comment a sign stands for each, by its place.
create table comment_mention (
  comment uuid not null,
  place integer not null,
  person_id varchar(500) not null,
  person_name varchar not null,
  constraint comment_mention_key primary key (comment, place),
  constraint comment_mention_of_comment foreign key (comment) references comment_entry (id) on delete cascade
);

create index comment_mention_by_person on comment_mention (person_id);
