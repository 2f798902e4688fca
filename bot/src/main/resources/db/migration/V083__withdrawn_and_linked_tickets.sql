-- A clock of a ticket that ended without it: withdrawn, or merged into another.
alter table sla_clock add column stopped_at timestamp(6) with time zone;

-- What tickets have to do with each other; a ticket is merged into one other at most.
create table ticket_link (
    from_ticket varchar(20) not null references ticket (number),
    kind varchar(12) not null check (kind in ('RELATED', 'MERGED_INTO', 'SPLIT_FROM')),
    to_ticket varchar(20) not null references ticket (number),
    linked_by varchar(64) not null,
    linked_at timestamp(6) with time zone not null,
    primary key (from_ticket, kind, to_ticket),
    check (from_ticket <> to_ticket)
);
create index ticket_link_back on ticket_link (to_ticket);
