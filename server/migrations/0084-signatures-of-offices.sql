-- Signatures of an organisation: a certificate without a member is the organisation's own, held by the account of an
-- office by a document that assigned it. Beside persons it signs at two places of a paper: for the organisation, and
-- the copy that the archive keeps.
alter table signing_certificate
  alter column member_id drop not null,
  add column assignment text,
  add constraint signing_certificate_assigned check (
    case when member_id is null then (state in ('issued', 'revoked')) = (assignment is not null)
         else assignment is null end);
create unique index signing_certificate_office_open on signing_certificate (organisation_id, account_id)
  where state = 'requested' and member_id is null;

alter table signing_revision
  -- Of a signature of an office: the organisation as its certificate names it, and who has signed for it.
  add column signed_for text,
  add column signed_by text,
  add constraint signing_revision_office check (
    (signed_for is not null) = coalesce(place in ('organisation', 'archive'), false)
    and (signed_for is null) = (signed_by is null)),
  drop constraint signing_revision_place_check,
  drop constraint signing_revision_kind,
  add constraint signing_revision_place_check
    check (place in ('clerk', 'chair', 'signer', 'organisation', 'archive')),
  add constraint signing_revision_kind check (
    (kind = 'signature') = (place is not null)
    and (member_id is not null) = coalesce(place in ('clerk', 'chair', 'signer'), false)
    and (place is null) = (account_id is null) and (place is null) = (certificate_id is null)
    and (place is null) = (evidence is null));

-- An attempt of an office belongs to the account that prepared it, as one of a person to the member.
alter table signing_attempt
  drop constraint signing_attempt_place_check,
  alter column member_id drop not null,
  add column account_id uuid references account (id),
  add constraint signing_attempt_place_check
    check (place in ('clerk', 'chair', 'signer', 'organisation', 'archive')),
  add constraint signing_attempt_by check (
    (member_id is not null) = (place in ('clerk', 'chair', 'signer'))
    and (account_id is null) = (member_id is not null));
