-- A guideline document as it was read, in the version in force.
create table knowledge_document (
    id varchar(64) primary key
);
