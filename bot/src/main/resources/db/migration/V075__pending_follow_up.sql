-- What a resident said about one of several tickets, kept until they say which one they mean.
create table pending_follow_up (
    conversation_id varchar(64) primary key references conversation (id),
    message_id varchar(64) not null references message (id),
    category varchar(60) not null,
    building varchar(20),
    unit varchar(20),
    room varchar(20),
    candidates varchar(400) not null,
    asked_at timestamp(6) with time zone not null
);
