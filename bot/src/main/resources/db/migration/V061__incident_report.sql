-- Which ticket reports which fault, why it joined, and when it left again.
create table incident_report (
    ticket_number varchar(20) primary key references ticket (number),
    incident_id varchar(64) not null references incident (id),
    joined_at timestamp(6) with time zone not null,
    evidence varchar(400),
    left_at timestamp(6) with time zone,
    left_by varchar(64) references staff_member (id)
);
create index incident_report_incident on incident_report (incident_id);
