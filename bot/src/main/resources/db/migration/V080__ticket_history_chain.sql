-- The history of a ticket as a chain: each entry is sealed by its hash, and the ticket knows the last one.
alter table ticket_step add column n int;
alter table ticket_step add column hash varchar(64);

alter table ticket add column history_length int not null default 0;
alter table ticket add column history_hash varchar(64) not null default '';
