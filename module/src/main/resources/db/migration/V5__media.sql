-- The pictures whose bytes lie as files in the data folder, named by their SHA-256.

create table media (
  id varchar(64) primary key,
  file_name varchar(120) not null,
  content_type varchar(40) not null,
  size_in_bytes bigint not null,
  width integer not null,
  height integer not null,
  kept_at timestamp(6) with time zone not null,
  constraint media_id_is_a_digest check (char_length(id) = 64),
  constraint media_has_a_size check (size_in_bytes > 0 and width > 0 and height > 0)
);

create index media_by_time on media (kept_at, id);
