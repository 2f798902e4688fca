-- Who writes, the thread, and its messages.
create table resident (
    id varchar(64) primary key,
    site_id varchar(64) not null references site (id),
    name varchar(100),
    phone varchar(40),
    building varchar(20),
    unit varchar(20),
    room varchar(20),
    created_at timestamp(6) with time zone not null
);
create index resident_phone on resident (phone);

create table conversation (
    id varchar(64) primary key,
    site_id varchar(64) not null references site (id),
    resident_id varchar(64) not null references resident (id),
    channel varchar(20) not null,
    language varchar(10) not null,
    token_hash varchar(64) not null,
    state varchar(20) not null,
    holder_id varchar(64) references staff_member (id),
    waiting_since timestamp(6) with time zone,
    last_seq bigint not null,
    last_message_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null
);
create index conversation_resident on conversation (resident_id);
create index conversation_last_message on conversation (last_message_at);

-- client_id is the sender's own number for the message: the page's key, Twilio's MessageSid.
create table message (
    id varchar(64) primary key,
    conversation_id varchar(64) not null references conversation (id),
    seq bigint not null,
    client_id varchar(100),
    sender varchar(10) not null,
    kind varchar(12) not null,
    staff_id varchar(64) references staff_member (id),
    body text not null,
    language varchar(10) not null,
    citations text not null,
    card text,
    ticket_number varchar(20),
    sent_at timestamp(6) with time zone not null,
    progress varchar(10) not null,
    constraint message_order unique (conversation_id, seq),
    constraint message_once unique (conversation_id, client_id)
);
create index message_progress on message (conversation_id, progress);

-- Notes between staff members; in a table of their own so that no resident query can reach them.
create table staff_note (
    id varchar(64) primary key,
    conversation_id varchar(64) references conversation (id),
    ticket_number varchar(20),
    staff_id varchar(64) not null references staff_member (id),
    body text not null,
    written_at timestamp(6) with time zone not null
);
create index staff_note_conversation on staff_note (conversation_id);
create index staff_note_ticket on staff_note (ticket_number);
