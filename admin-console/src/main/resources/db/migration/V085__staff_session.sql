-- Who is signed in, whichever node they signed in on. The id is a hash: a copy of this table opens nothing.
create table staff_session (
    id varchar(64) primary key,
    staff_id varchar(64) not null references staff_member (id),
    must_change boolean not null,
    last_seen_at timestamp(6) with time zone not null
);
create index staff_session_last_seen on staff_session (last_seen_at);
