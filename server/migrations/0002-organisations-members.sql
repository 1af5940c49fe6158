-- The tree of organisations, the members, and what is known of them by date.
-- In every pair since/until the first day is inside and the last is outside; a since of null is
-- "before these records began", an until of null "still".

create sequence organisation_label;
grant usage on sequence organisation_label to chiboso_app;

-- path is '/1/7/c/': one short base-36 label for each level, the organisation's own label last. Everything
-- within an organisation begins with its path, so a right is one comparison on a B-tree.
create table organisation (
  id uuid primary key,
  parent_id uuid references organisation (id),
  path text collate "C" not null constraint organisation_path_unique unique
    check (path ~ '^(/[0-9a-z]+)+/$'),
  -- FILE-07: two, three, three, three and three digits.
  code text constraint organisation_code_unique unique
    check (code ~ '^[0-9]{2}([.][0-9]{3}){4}$'),
  kind text not null check (kind in ('partyBody', 'baseBody', 'sectionalBody', 'baseCell', 'subCell',
    'partyGroup', 'tradeUnion', 'youthUnion')),
  name text not null check (name <> ''),
  name_fold text generated always as (fold(name)) stored,
  -- The place that stands before the date in a document: "Hà Nội, ngày …".
  seat text not null default '',
  founded_on date,
  dissolved_on date check (dissolved_on > founded_on)
);
create index organisation_path_prefix on organisation (path text_pattern_ops);
create index organisation_parent on organisation (parent_id);
create index organisation_name on organisation (name_fold text_pattern_ops);
grant insert, update on organisation to chiboso_app;

-- Numbers of identity are encrypted (AES-256-GCM) and found through a keyed index (HMAC-SHA-256).
create table member (
  id uuid primary key,
  full_name text not null check (full_name <> ''),
  name_fold text generated always as (fold(full_name)) stored,
  -- A Vietnamese list runs by the given name, which stands last.
  name_order text collate "vi-x-icu"
    generated always as (regexp_replace(full_name, '^(.*)\s(\S+)$', '\2 \1')) stored,
  sex text check (sex in ('male', 'female')),
  -- 'YYYY' where only the year is known.
  birth_date text check (birth_date ~ '^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$'),
  ethnicity text,
  education text,
  phone text,
  email text,
  citizen_id bytea,
  citizen_id_index bytea constraint member_citizen_id_unique unique,
  old_identity_number bytea,
  old_identity_number_index bytea constraint member_old_identity_unique unique,
  card_number text constraint member_card_number_unique unique check (card_number ~ '^[0-9]{12}$'),
  old_card_number text,
  admitted_on date,
  official_on date check (official_on >= admitted_on),
  check ((citizen_id is null) = (citizen_id_index is null)),
  check ((old_identity_number is null) = (old_identity_number_index is null))
);
create index member_name_fold on member (name_fold text_pattern_ops);
grant insert, update on member to chiboso_app;

create table membership (
  id uuid primary key,
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('party', 'tradeUnion', 'youthUnion')),
  since date,
  until date,
  check (until > since)
);
create index membership_organisation on membership (organisation_id, member_id);
create index membership_member on membership (member_id);
-- One place of a kind at a time.
alter table membership add constraint membership_one_at_a_time
  exclude using gist (member_id with =, kind with =, daterange(since, until) with &&);
grant insert, update on membership to chiboso_app;

create table member_standing (
  id uuid primary key,
  member_id uuid not null references member (id),
  standing text not null check (standing in ('candidate', 'probationary', 'official', 'exempt', 'suspended',
    'temporarilyElsewhere', 'transferred', 'struckOff', 'expelled', 'deceased')),
  since date not null,
  until date check (until > since),
  document text not null default ''
);
create index member_standing_member on member_standing (member_id, since);
grant insert, update on member_standing to chiboso_app;

create table member_post (
  id uuid primary key,
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  post text not null check (post in ('secretary', 'deputySecretary', 'standingBoardMember',
    'cellCommitteeMember', 'committeeMember')),
  since date,
  until date,
  check (until > since)
);
create index member_post_member on member_post (member_id);
create index member_post_organisation on member_post (organisation_id);
grant insert, update on member_post to chiboso_app;

-- Who read whose file: shown to the person concerned (design, section 5). Never changed.
create table file_read (
  id uuid primary key,
  member_id uuid not null references member (id),
  account_id uuid not null,
  reader_name text not null,
  route text not null,
  at timestamptz not null
);
create index file_read_member on file_read (member_id, at desc);
grant insert on file_read to chiboso_app;
