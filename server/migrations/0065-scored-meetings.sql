-- Meetings that somebody was named to score, also those of kinds that are no longer scored.
create view scored_meeting with (security_invoker = true) as
  select distinct meeting_id from quality_score;
grant select on scored_meeting to chiboso_app;
