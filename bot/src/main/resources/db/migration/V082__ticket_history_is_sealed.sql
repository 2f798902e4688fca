-- From here on no entry is without its place and its seal.
alter table ticket_step alter column n set not null;
alter table ticket_step alter column hash set not null;
alter table ticket_step add constraint ticket_step_place unique (ticket_number, n);
