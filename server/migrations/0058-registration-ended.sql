-- The sealed keys are read when nobody can register any more. Whose key was struck out since draws a slip.
alter table secret_vote add column registration_ended_at timestamptz;
alter table secret_taking drop constraint secret_taking_how_check,
  add constraint secret_taking_how_check check (how in ('device', 'slip', 'struck'));
