-- The committee's board reads views of other capabilities: `meeting_figures` (one line a meeting),
-- `minutes_figures` (one line for minutes that exist). Nothing is stored for it.

-- Vietnamese order in which Chi bộ 2 stands before Chi bộ 10.
create collation vietnamese_names (provider = icu, locale = 'vi-u-kn-true');
