-- What the bot asked about a ticket, each thing once, and what became of the question.
create table ticket_question (
    ticket_number varchar(20) not null references ticket (number),
    missing varchar(10) not null,
    conversation_id varchar(64) not null references conversation (id),
    state varchar(10) not null,
    asked_at timestamp(6) with time zone not null,
    primary key (ticket_number, missing)
);
create index ticket_question_open on ticket_question (conversation_id, state);
