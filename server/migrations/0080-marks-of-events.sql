-- What only the server can say of an official act, under a key that is not in the database: row and entry of the log
-- stand in tables of one owner. Acts of before have none; a vote under way with them is broken off and held anew.
alter table meeting_event add column mark bytea check (octet_length(mark) = 32);
