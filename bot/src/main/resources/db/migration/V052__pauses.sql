-- When clocks stood still, and why; a pause that is resumed early ends then.
create table sla_pause (
    ticket_number varchar(20) not null,
    clock varchar(12) not null check (clock in ('ON_SITE', 'RESOLVE')),
    round int not null,
    begins_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    reason varchar(20) not null
        check (reason in ('WAITING_RESIDENT', 'WAITING_PARTS', 'WAITING_DEVELOPER', 'VISITING_WINDOW')),
    paused_by varchar(64) not null references staff_member (id),
    primary key (ticket_number, clock, round, begins_at),
    foreign key (ticket_number, clock, round) references sla_clock (ticket_number, clock, round),
    check (begins_at <= ends_at)
);

-- Times residents were told instead of a promise that will not be kept, and why; the last one counts.
create table sla_new_time (
    ticket_number varchar(20) not null,
    clock varchar(12) not null check (clock in ('ON_SITE', 'RESOLVE')),
    round int not null,
    told_at timestamp(6) with time zone not null,
    new_time timestamp(6) with time zone not null,
    reason text not null,
    told_by varchar(64) not null references staff_member (id),
    primary key (ticket_number, clock, round, told_at),
    foreign key (ticket_number, clock, round) references sla_clock (ticket_number, clock, round)
);
