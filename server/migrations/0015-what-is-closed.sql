-- What is closed stays as it is, whoever asks: the application may update these tables while a meeting
-- runs, but a closed meeting, a poll that has ended and approved minutes are changed by nobody.

create function refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'this % is closed and stays as it is', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger meeting_closed before update on meeting
  for each row when (old.state in ('closed', 'cancelled')) execute function refuse_change();
create trigger poll_ended before update on poll
  for each row when (old.state <> 'open') execute function refuse_change();
create trigger minutes_approved before update on minutes
  for each row when (old.state = 'approved') execute function refuse_change();
