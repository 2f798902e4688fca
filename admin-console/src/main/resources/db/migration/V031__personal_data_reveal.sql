-- Phone and room are masked; who saw them in full, for which ticket and when. Rows are only ever added.
create table personal_data_reveal (
    id bigint generated always as identity primary key,
    staff_id varchar(64) not null references staff_member (id),
    ticket_number varchar(20) not null references ticket (number),
    revealed_at timestamp(6) with time zone not null
);
create index personal_data_reveal_ticket on personal_data_reveal (ticket_number);
