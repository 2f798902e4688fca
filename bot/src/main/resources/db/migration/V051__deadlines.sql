-- What happens when a promise comes close or is missed, each at its instant and once.
create table sla_deadline (
    ticket_number varchar(20) not null,
    clock varchar(12) not null,
    round int not null,
    stage varchar(20) not null check (stage in ('WARN', 'LEAD', 'PROJECT_MANAGER', 'SUPERVISED')),
    fires_at timestamp(6) with time zone not null,
    fired_at timestamp(6) with time zone,
    late boolean,
    primary key (ticket_number, clock, round, stage),
    foreign key (ticket_number, clock, round) references sla_clock (ticket_number, clock, round),
    check ((fired_at is null) = (late is null))
);
create index sla_deadline_next on sla_deadline (fired_at, fires_at);

-- Who was told, and who has seen it.
create table staff_notice (
    id bigint generated always as identity primary key,
    staff_id varchar(64) not null references staff_member (id),
    ticket_number varchar(20) not null,
    clock varchar(12) not null,
    round int not null,
    stage varchar(20) not null,
    wants_new_time boolean not null,
    late boolean not null,
    told_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone,
    constraint staff_notice_once unique (ticket_number, clock, round, stage, staff_id),
    foreign key (ticket_number, clock, round, stage)
        references sla_deadline (ticket_number, clock, round, stage)
);
create index staff_notice_unseen on staff_notice (staff_id, seen_at);

-- Clocks that run already: what lies ahead of them. What lies behind was noted when it happened.
insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
select ticket_number, clock, round, 'WARN', at_risk_from from sla_clock
where met_at is null and at_risk_from > current_timestamp;

insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
select ticket_number, clock, round, 'LEAD', due_at from sla_clock
where met_at is null and overdue_noted_at is null;

insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
select c.ticket_number, c.clock, c.round, 'PROJECT_MANAGER', c.due_at + t.limit_minutes * 30 * interval '1' second
from sla_clock c join sla_target t on t.policy = c.policy and t.clock = c.clock
where c.met_at is null and c.due_at + t.limit_minutes * 30 * interval '1' second > current_timestamp;

insert into sla_deadline (ticket_number, clock, round, stage, fires_at)
select ticket_number, clock, round, 'SUPERVISED', started_at + interval '72' hour from sla_clock
where met_at is null and clock = 'RESOLVE' and started_at + interval '72' hour > current_timestamp;

alter table sla_clock drop column overdue_noted_at;
