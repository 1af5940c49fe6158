-- How somebody voted and where somebody was is seen as far as the tables themselves show it (0017): a view that is
-- its owner's goes past the second wall.
alter view poll_voter set (security_invoker = true);
alter view meeting_attendance set (security_invoker = true);
