-- Answers that staff wrote themselves, each for one or more ways to ask.
create table article (
    id varchar(36) primary key,
    language varchar(10) not null,
    answer text not null,
    state varchar(10) not null,
    author_id varchar(64) not null,
    author varchar(200) not null,
    dated date not null,
    changed_at timestamp(6) with time zone not null
);
create index article_changed on article (changed_at);

create table article_question (
    article_id varchar(36) not null references article (id),
    place int not null,
    question varchar(300) not null,
    primary key (article_id, place)
);
