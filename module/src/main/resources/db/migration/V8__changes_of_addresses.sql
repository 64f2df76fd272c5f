-- Which count of changes an address changed with last, so that a server which was not told of a publication forgets the
-- pages of these partners and no others.

alter table public_path add column changed bigint default 0 not null;

create index public_path_by_change on public_path (changed);
