-- That it was the product which entered a device or a slip, said under a key that is not in the database: whoever owns
-- the tables cannot register a device in the name of somebody who takes no part. Goes with the sealed key.
alter table secret_taking add column mark bytea check (octet_length(mark) = 32);
