-- What triage made of a message, which model decided, and the ticket it led to.
create table triage_decision (
    message_id varchar(64) not null references message (id),
    category varchar(60) not null,
    urgency varchar(2) not null,
    confidence double precision not null,
    decided_by varchar(10) not null,
    model varchar(40) not null,
    decided_at timestamp(6) with time zone not null,
    ticket_number varchar(20) references ticket (number),
    primary key (message_id, category)
);
create index triage_decision_ticket on triage_decision (ticket_number);
