-- Which pictures the public may see: those that a published partner shows, and no others.

create table published_media (
  partner uuid not null,
  media varchar(64) not null,
  constraint published_media_key primary key (partner, media),
  constraint published_media_of_published foreign key (partner) references published (partner) on delete cascade
);

create index published_media_by_media on published_media (media, partner);

-- What was published before is prepared anew at the next start, and its pictures are noted then.
update published set fingerprint = '';
