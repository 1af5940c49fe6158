-- Up to which of its disputes a record was told to the body above: a pair is told once, and anew when other numbers clash.
alter table member add column dispute_told integer not null default 0;
