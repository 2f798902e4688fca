-- The hours a site works, several a day where it rests at noon; calendar_day holds the days that differ.
create table site_hours (
    site_id varchar(64) not null references site (id),
    weekday varchar(9) not null
        check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
    begins_at time not null,
    ends_at time not null, -- midnight is the end of the day
    primary key (site_id, weekday, begins_at),
    check (begins_at < ends_at or ends_at = '00:00')
);

-- From when a clock is at risk; null where it never is, as where working days count.
alter table sla_clock add column at_risk_from timestamp(6) with time zone;

update sla_clock
set at_risk_from = started_at + (
    select limit_minutes * 45 * interval '1' second from sla_target
    where sla_target.policy = sla_clock.policy and sla_target.clock = sla_clock.clock);

-- A promise of no time at all cannot be kept.
alter table sla_target add constraint sla_target_is_positive check (coalesce(limit_minutes, limit_workdays) > 0);
