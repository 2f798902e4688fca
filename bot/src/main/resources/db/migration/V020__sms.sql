-- Text messages as they came, each once; all parameters are kept.
create table sms_inbound (
    account_sid varchar(64) not null,
    message_sid varchar(64) not null,
    parameters text not null,
    received_at timestamp(6) with time zone not null,
    primary key (account_sid, message_sid)
);

-- A row per number, held while one of its messages is taken in: two first messages open one conversation.
create table sms_number (
    site_id varchar(64) not null references site (id),
    phone varchar(40) not null,
    first_seen_at timestamp(6) with time zone not null,
    primary key (site_id, phone)
);

-- Numbers that want no messages; opted_in_at is set when they want them again.
create table sms_opt_out (
    site_id varchar(64) not null references site (id),
    phone varchar(40) not null,
    reason varchar(20) not null,
    opted_out_at timestamp(6) with time zone not null,
    opted_in_at timestamp(6) with time zone,
    confirmation_id varchar(64) references message (id),
    primary key (site_id, phone)
);

-- Replies whose attempts at Twilio ended in a way we do not know; they are looked up before the next attempt.
create table sms_attempt (
    outbox_id varchar(64) primary key references outbox (id),
    body text not null,
    uncertain_since timestamp(6) with time zone not null
);

-- Messages Twilio has from us, and the furthest each got. A report may come before we know whose it is.
create table sms_delivery (
    message_sid varchar(64) primary key,
    outbox_id varchar(64) references outbox (id),
    status varchar(20),
    error_code varchar(20),
    constraint sms_delivery_once unique (outbox_id)
);

create table sms_status_event (
    id bigint generated always as identity primary key,
    message_sid varchar(64) not null,
    status varchar(40) not null,
    error_code varchar(20),
    received_at timestamp(6) with time zone not null
);
create index sms_status_event_message on sms_status_event (message_sid);
