-- An item on which nothing stands but opinions that were taken back can be dropped; they stay for their member.
alter table opinion
  drop constraint opinion_item_id_fkey,
  alter column item_id drop not null,
  add constraint opinion_item_id_fkey foreign key (item_id) references agenda_item (id) on delete set null,
  add constraint opinion_has_item check (item_id is not null or withdrawn_at is not null);
