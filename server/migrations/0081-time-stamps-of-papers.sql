-- A revision of a paper is a signature of somebody, or what keeps the signatures readable for long: certificates and
-- lists (long-term data), and a time stamp over the whole file.
alter table signing_revision
  add column kind text not null default 'signature'
    check (kind in ('signature', 'longTermData', 'documentTimeStamp')),
  -- When an authority says that it was there: of a signature its own time stamp, null when none answered then.
  add column stamped_at timestamptz,
  add column stamped_by text,
  -- From when on the file needs another time stamp, before the certificate of this one ends.
  add column renew_from timestamptz,
  alter column place drop not null,
  alter column member_id drop not null,
  alter column account_id drop not null,
  alter column certificate_id drop not null,
  alter column evidence drop not null,
  add constraint signing_revision_kind check (
    (kind = 'signature') = (place is not null) and (place is null) = (member_id is null)
    and (place is null) = (account_id is null) and (place is null) = (certificate_id is null)
    and (place is null) = (evidence is null)),
  add constraint signing_revision_stamp check (
    (stamped_at is null) = (stamped_by is null)
    and (kind = 'documentTimeStamp') = (renew_from is not null)
    and (kind <> 'documentTimeStamp' or stamped_at is not null)
    and (kind <> 'longTermData' or stamped_at is null));
