-- What staff put right about a ticket triage opened; an example to learn from once it was reviewed.
create table triage_correction (
    id varchar(64) primary key,
    site_id varchar(64) not null references site (id),
    ticket_number varchar(20) not null references ticket (number),
    body text not null,
    language varchar(10) not null,
    category_before varchar(60) not null,
    category_after varchar(60) not null,
    urgency_before varchar(2) not null,
    urgency_after varchar(2) not null,
    model varchar(40) not null,
    corrected_by varchar(64) not null references staff_member (id),
    corrected_at timestamp(6) with time zone not null,
    state varchar(10) not null,
    reviewed_by varchar(64) references staff_member (id),
    reviewed_at timestamp(6) with time zone
);
create index triage_correction_state on triage_correction (site_id, state, corrected_at);
create index triage_correction_ticket on triage_correction (ticket_number);
