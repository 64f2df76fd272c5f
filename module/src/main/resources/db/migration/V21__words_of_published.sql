-- What the public looks for stands beside what it reads: a search goes through the words of every partner, and through
-- nothing else that is kept of it.

create table published_words (
  partner uuid primary key,
  words varchar not null,
  constraint published_words_of_published foreign key (partner) references published (partner) on delete cascade
);

insert into published_words (partner, words) select partner, search_text from published;

alter table published drop column search_text;
