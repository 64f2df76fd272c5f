-- Vocabularies with their terms, each one JSON document. The stamp is new with every change: caches on every node know
-- by it exactly what they hold, even when the transaction that wrote it was rolled back.

create table vocabulary (
  code varchar(80) primary key,
  version bigint not null,
  stamp uuid not null,
  content_type varchar(80) not null,
  document text not null,
  constraint vocabulary_version_counts check (version >= 1)
);
