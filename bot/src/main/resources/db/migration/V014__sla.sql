-- Promised limits, each with the clause it stands on, and the clocks of every ticket.
create table sla_target (
    policy varchar(10) not null,
    clock varchar(12) not null,
    limit_minutes bigint,
    limit_workdays int,
    section varchar(20) not null,
    primary key (policy, clock),
    check ((limit_minutes is null) <> (limit_workdays is null))
);

create table sla_clock (
    ticket_number varchar(20) not null references ticket (number),
    clock varchar(12) not null,
    policy varchar(10) not null,
    section varchar(20) not null,
    started_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    met_at timestamp(6) with time zone,
    overdue_noted_at timestamp(6) with time zone,
    primary key (ticket_number, clock)
);
create index sla_clock_due on sla_clock (met_at, due_at);
