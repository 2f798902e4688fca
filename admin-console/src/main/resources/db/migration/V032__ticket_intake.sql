-- Keys with which partner systems open tickets: a call that is repeated opens nothing twice.
create table ticket_intake (
    intake_key varchar(200) primary key,
    ticket_number varchar(20) references ticket (number),
    created_at timestamp(6) with time zone not null
);
