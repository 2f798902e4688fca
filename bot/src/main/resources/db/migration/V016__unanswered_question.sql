-- Questions the documents gave no answer to, kept for the people who write the documents.
create table unanswered_question (
    message_id varchar(64) primary key references message (id),
    asked_at timestamp(6) with time zone not null
);
