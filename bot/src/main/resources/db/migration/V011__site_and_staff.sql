-- An estate and the people who work there.
create table site (
    id varchar(64) primary key,
    name varchar(200) not null,
    name_en varchar(200) not null,
    zone varchar(64) not null,
    duty_phone varchar(40) not null,
    opens_at time not null,
    closes_at time not null
);

create table building (
    site_id varchar(64) not null references site (id),
    name varchar(20) not null,
    homes int not null,
    primary key (site_id, name)
);

-- Days that differ from the week: public holidays, and weekend days worked to make up for them.
create table calendar_day (
    site_id varchar(64) not null references site (id),
    on_date date not null,
    working boolean not null,
    primary key (site_id, on_date)
);

create table staff_member (
    id varchar(64) primary key,
    site_id varchar(64) not null references site (id),
    name varchar(100) not null,
    roles varchar(200) not null,
    skills varchar(400) not null,
    duty_rank int not null default 0
);

insert into site (id, name, name_en, zone, duty_phone, opens_at, closes_at)
values ('demo', '阳光花园', 'Sunshine Garden', 'Asia/Shanghai', '021-5555 0100', '08:30', '18:00');

-- Someone answers from the first minute: the person who sets the hub up is on duty until a roster says otherwise.
insert into staff_member (id, site_id, name, roles, skills, duty_rank)
values ('admin', 'demo', '值班负责人', 'ADMIN,MANAGER,AGENT', '', 1);
