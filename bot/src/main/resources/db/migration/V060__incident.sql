-- Faults that several homes reported. One row of incident_turn for each site: whoever joins a report holds it.
create table incident (
    id varchar(64) primary key,
    site_id varchar(64) not null references site (id),
    kind varchar(20) not null,
    opened_at timestamp(6) with time zone not null,
    last_report_at timestamp(6) with time zone not null
);
create index incident_recent on incident (site_id, last_report_at);

create table incident_turn (
    site_id varchar(64) primary key
);
