-- How far the words of a paper were searched for a stamp of secrecy (SEC-02): a scan is a picture and has none that
-- can be read. Null for papers of before.
alter table meeting_paper add column searched text check (searched in ('whole', 'part', 'none'));
