-- What the server closed, under a seal that the database cannot make; without it no archive is opened.
alter table secret_archive add column seal bytea;
