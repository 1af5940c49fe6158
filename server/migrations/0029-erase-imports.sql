-- A deletion that was granted reaches what imports keep of the person: their rows are emptied, and what they did
-- to the person is forgotten, so that undoing them does not bring it back.
grant delete on import_effect to chiboso_app;
