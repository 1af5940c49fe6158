import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "../platform/database.ts";
import { testDatabase } from "../testing/database.ts";
import { WALLED } from "../testing/walled.ts";

const TREE =
  "the tree itself, from which scopes are made; whoever signs in sees it, and nobody's file is in it";
const BEFORE =
  "asked before anybody is known, and by the account, which a scope does not name; shown to its owner and to whoever keeps accounts";
const SECRET = "digests and sealed secrets of log-in, asked before anybody is known";
const LOG = "the transparency log: salted digests only, which anybody may check";
const RULES = "rules of an organisation, read by everybody below it whom they bind";
const SYSTEM = "about the system, not about persons or organisations";

/**
 * Tables of the schema without row-level security, each with the reason. Everything else must have it, and stand
 * among those that row-security.test.ts compares with the rule: a new table fails these tests until it does.
 */
const OPEN: Readonly<Record<string, string>> = {
  organisation: TREE,
  organisation_reach: TREE,
  organisation_version: TREE,
  organisation_act: TREE,
  organisation_act_subject: TREE,
  organisation_term: TREE,
  account: BEFORE,
  session: BEFORE,
  role_grant: BEFORE,
  provider_identity: BEFORE,
  passkey: BEFORE,
  one_time_link: SECRET,
  passkey_challenge: SECRET,
  second_step: SECRET,
  recovery_code: SECRET,
  pending_log_in: SECRET,
  provider_request: SECRET,
  password_attempt:
    "user names and addresses of failed log-ins, for a day, before anybody is known",
  code_attempt: "when codes were tried, for a day, before the log-in is finished",
  command:
    "answers are sealed under a key outside the database; found by an id that the device made",
  ledger_log: LOG,
  ledger_entry: LOG,
  ledger_tile: LOG,
  ledger_checkpoint: LOG,
  ledger_lower: LOG,
  ledger_key: SYSTEM,
  ledger_witness: "what another office confirmed of a log: its number and sizes alone",
  ledger_cosignature: LOG,
  ledger_policy: SYSTEM,
  ledger_trouble: "which log cannot be signed and why: the number of the log alone",
  ledger_anchor: LOG,
  ledger_anchor_look: SYSTEM,
  ledger_check: SYSTEM,
  ledger_check_log: "which log was found not whole and where: the number of the log alone",
  member_word: "the application may not read it; `sought_member` has the wall in itself",
  import_progress: "how far an import has come, as figures",
  rule_confirmation:
    "which rules were confirmed with which document: shown to everybody beside an outcome",
  rule_pack: RULES,
  rule_pack_activation: RULES,
  announced_day: "the calendar of days off",
  signing_revocation_list: "which certificates count no more, as numbers: published for everybody",
  demonstration: SYSTEM,
  migration: SYSTEM,
};

/** Views that are their owner's, so that the policies do not bind them, each with the reason. */
const OWNERS: Readonly<Record<string, string>> = {
  known_account: "who may sign in, by name",
  account_candidate: "for whom accounts are made, by name",
  held_grant: "who may do what where; scopes are made from it",
  access_place: "the tree",
  mail_reach: "which offices a letter concerns",
  mail_recipient: "the name on a letter; the address as persons are seen",
  sought_member: "has the wall in itself: places outside the scope find nobody",
  sought_organisation: "the tree, as far as the scope reaches",
  meeting_figures: "counts for the board, one line a meeting, without title or names",
  minutes_figures: "state and days for the board, one line for minutes, without text or names",
  late_figures: "days for the board, one line for a meeting that was entered from paper",
  closed_vote: "question and counts of votes that ended, without names",
};

describe("the second wall around the schema", () => {
  const held = testDatabase();

  const namesOf = async (condition: ReturnType<typeof sql>) => {
    const rows = await held.database.query(sql<{ name: string }>`
      select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and ${condition}`);
    return rows.map(({ name }) => name).toSorted();
  };

  it("holds every table, unless it is said here why not", async () => {
    const without = await namesOf(sql`relkind in ('r', 'p') and not relrowsecurity`);
    assert.deepEqual(without, Object.keys(OPEN).toSorted());
  });

  it("is compared with the rule for every table that it holds", async () => {
    const guarded = await namesOf(sql`relkind in ('r', 'p') and relrowsecurity`);
    assert.deepEqual(guarded, Object.keys(WALLED).toSorted());
  });

  it("binds every view that the application reads, unless it is said here why not", async () => {
    const past = await namesOf(sql`
      relkind in ('v', 'm') and has_table_privilege(oid, 'select')
      and not coalesce(reloptions @> array['security_invoker=true'], false)`);
    assert.deepEqual(past, Object.keys(OWNERS).toSorted());
  });
});
