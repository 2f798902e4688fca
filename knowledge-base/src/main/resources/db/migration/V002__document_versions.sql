-- Documents come in versions. The texts of a version never change, so that what was cited once can be read for ever.
-- One row counts all changes: whoever holds it knows that every smaller revision is committed.
create table knowledge_revision (
    latest bigint not null,
    hub varchar(36) not null
);
insert into knowledge_revision (latest, hub) values (1, cast(gen_random_uuid() as varchar(36)));

alter table knowledge_document add column origin varchar(10) default 'folder' not null;
alter table knowledge_document add column property varchar(64);
alter table knowledge_document add column revision bigint default 1 not null;
update knowledge_document set origin = 'handbook' where id like 'handbook-%';

-- A version without read_at and error waits to be read; upload_id then names its bytes.
create table knowledge_version (
    document_id varchar(64) not null references knowledge_document (id),
    number int not null,
    state varchar(10) not null,
    effective_from timestamp with time zone,
    effective_to timestamp with time zone,
    added_at timestamp with time zone not null,
    added_by varchar(64),
    retired_by varchar(64),
    content_hash varchar(64) not null,
    media_type varchar(100) not null,
    upload_id varchar(36),
    read_with varchar(40) not null,
    read_at timestamp with time zone,
    error varchar(1000),
    title varchar(300),
    language varchar(10),
    sections int default 0 not null,
    chunks int default 0 not null,
    report text not null,
    original text not null,
    cleaned text not null,
    primary key (document_id, number)
);

insert into knowledge_version (document_id, number, state, added_at, content_hash, media_type, read_with, read_at,
        title, language, report, original, cleaned)
    select id, 1, 'in_force', read_at, content_hash, 'text/plain', '', read_at, title, language, '{}', original, cleaned
    from knowledge_document;

alter table knowledge_document drop column language;
alter table knowledge_document drop column content_hash;
alter table knowledge_document drop column original;
alter table knowledge_document drop column cleaned;
alter table knowledge_document drop column read_at;

-- The bytes of an upload until they were read, in pieces both databases take.
create table knowledge_upload (
    id varchar(36) not null,
    piece int not null,
    bytes bytea not null,
    primary key (id, piece)
);
