-- How staff members sign in; the hash names its own algorithm, so that a better one can follow.
create table staff_account (
    staff_id varchar(64) primary key references staff_member (id),
    username varchar(100) not null unique,
    password_hash varchar(200) not null,
    must_change boolean not null,
    created_at timestamp(6) with time zone not null
);
