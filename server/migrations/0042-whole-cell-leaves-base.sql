-- A whole cell that leaves its grassroots organisation: which rule and which level decided, from where to where.
alter table organisation_act add column left_base jsonb;
