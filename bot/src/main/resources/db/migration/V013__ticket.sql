-- What we track until the resident knows the result.
create sequence ticket_number start with 1001;

create table ticket (
    number varchar(20) primary key,
    site_id varchar(64) not null references site (id),
    conversation_id varchar(64) references conversation (id),
    resident_id varchar(64) references resident (id),
    channel varchar(20) not null,
    kind varchar(20) not null,
    category varchar(60) not null,
    urgency varchar(2) not null,
    status varchar(20) not null,
    summary text not null,
    building varchar(20),
    unit varchar(20),
    room varchar(20),
    queue varchar(40) not null,
    owner_id varchar(64) not null references staff_member (id),
    routed_because varchar(400) not null,
    received_at timestamp(6) with time zone not null,
    first_contact_at timestamp(6) with time zone,
    accepted_at timestamp(6) with time zone,
    arrived_at timestamp(6) with time zone,
    resolved_at timestamp(6) with time zone,
    reported_back_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    result text,
    cause text,
    demo boolean not null default false,
    version bigint not null
);
create index ticket_received on ticket (site_id, received_at);
create index ticket_conversation on ticket (conversation_id);
create index ticket_owner on ticket (owner_id, status);

create table ticket_step (
    id bigint generated always as identity primary key,
    ticket_number varchar(20) not null references ticket (number),
    at timestamp(6) with time zone not null,
    actor varchar(64) not null,
    step varchar(30) not null,
    status varchar(20) not null,
    why text not null
);
create index ticket_step_ticket on ticket_step (ticket_number);
