-- Figures ask for tickets open at an instant, and for promises that fell due in a period.
create index ticket_closed on ticket (site_id, closed_at);
create index sla_clock_period on sla_clock (clock, due_at);
