-- Staff are also told what is no deadline: a resident urges, or a ticket is reopened once more.
alter table staff_notice alter column clock drop not null;
alter table staff_notice alter column round drop not null;
alter table staff_notice alter column stage drop not null;
alter table staff_notice add column news varchar(20) check (news in ('URGED', 'REOPENED_AGAIN'));
alter table staff_notice add constraint staff_notice_says_one_thing check ((stage is null) <> (news is null));
create index staff_notice_ticket on staff_notice (ticket_number, news);
