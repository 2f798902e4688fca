-- Guideline documents as they were read, and their text after cleaning; passages are quoted from the latter.
create table knowledge_document (
    id varchar(64) primary key,
    file varchar(1000) not null,
    title varchar(300) not null,
    language varchar(10) not null,
    content_hash varchar(64) not null,
    original text not null,
    cleaned text not null,
    read_at timestamp with time zone not null
);
