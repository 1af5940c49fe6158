-- Few files are restricted (PDP-03), and every list asks which of its people they are.
create index member_restricted on member (id) where restricted_on is not null;
