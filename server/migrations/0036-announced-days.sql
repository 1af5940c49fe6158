-- Announced days count for the whole site: who entered one for which top of the tree is in its log, and one that was
-- wrong is withdrawn and stays with the reason, because terms were counted with it.
alter table announced_day
  add column id uuid not null default gen_random_uuid(),
  add column organisation_id uuid references organisation (id),
  add column withdrawn_at timestamptz,
  add column withdrawn_by_name text,
  add column withdrawn_reason text,
  add constraint announced_day_withdrawn
    check (num_nulls(withdrawn_at, withdrawn_by_name, withdrawn_reason) in (0, 3));
alter table announced_day drop constraint announced_day_pkey, add primary key (id);
alter table announced_day alter column id drop default;
create unique index announced_day_once on announced_day (day) where withdrawn_at is null;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_reason) on announced_day to chiboso_app;
