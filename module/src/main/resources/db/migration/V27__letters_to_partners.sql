-- A letter to somebody at a partner: it is about a link, and what it says is made when it is sent. The secret of its address
-- is never in here.

alter table letter add column question uuid;
alter table letter add constraint letter_of_question foreign key (question) references verification_link (id) on delete cascade;
create index letter_by_question on letter (question);
