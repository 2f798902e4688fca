-- Replies on their way to a channel that has to deliver them, and pages sent to the people on duty.
create table outbox (
    id varchar(64) primary key,
    message_id varchar(64) not null references message (id),
    channel varchar(20) not null,
    state varchar(20) not null,
    attempts int not null,
    external_id varchar(64),
    error_code varchar(20),
    first_attempt_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint outbox_once unique (message_id, channel)
);
create index outbox_external on outbox (external_id);

create table duty_page (
    id varchar(64) primary key,
    ticket_number varchar(20) not null references ticket (number),
    staff_ids varchar(400) not null,
    paged_at timestamp(6) with time zone not null,
    acknowledged_at timestamp(6) with time zone,
    acknowledged_by varchar(64) references staff_member (id)
);
