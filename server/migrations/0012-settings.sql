-- The settings screen shows which migration was the last; the table is older than the default grants.
grant select on migration to chiboso_app;
