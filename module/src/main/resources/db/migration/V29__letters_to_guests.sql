-- A letter may carry a guest's link; its secret is made when it is sent, and waits nowhere.
alter table letter add column guest uuid;
alter table letter add constraint letter_of_guest foreign key (guest) references guest_link (id) on delete cascade;
create index letter_by_guest on letter (guest);
