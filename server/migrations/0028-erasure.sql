-- What a granted deletion must reach beside the file itself: answers to commands, which repeat what was shown
-- (the digest stays, so that the command cannot be carried out twice), numbers of records merged earlier, and
-- the name under which somebody asked for a correction.
grant update (status, reply) on command to chiboso_app;
grant delete on older_number to chiboso_app;
grant update (asked_by_name) on member_correction to chiboso_app;
