import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { vi } from "@chiboso/domain/members/privacy/words/vi.ts";
import { placeTree } from "../../testing/drawn.ts";
import { placeLife, placeOther } from "../../testing/walled.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { ownDataPage } from "./own-data-page.ts";
import { OWN_SECTIONS, QUESTIONS, type Line, type OwnSection } from "./own-questions.ts";

/** A column that names a person or an account: where the person gets it, or why not. */
type Answer = { readonly in: OwnSection | "sheet" } | { readonly not: string };

const inside = (section: OwnSection | "sheet"): Answer => ({ in: section });
const not = (reason: string): Answer => ({ not: reason });

const BY_OFFICE = not("who did it for the office stands with the act, which its own person gets");
const OF_THE_SHEET = not("the writer of a fact; the fact is in the sheet of whom it is about");
const PASSING = not("lives minutes, holds no more than that a log-in was tried");
const SYSTEM = not("an act on rules, trees or lists, kept under the name in the log of the place");

const COLUMNS: Readonly<Record<string, Answer>> = {
  "account.member_id": inside("account"),
  "announced_day.entered_by": SYSTEM,
  "assignment.owner_id": inside("tasks"),
  "ballot.member_id": inside("votes"),
  "cell_follower.member_id": inside("work"),
  "code_attempt.account_id": PASSING,
  "command.account_id": not(
    "answers to the person's own commands, sealed, kept only to repeat them",
  ),
  "dossier_mark.checked_by": BY_OFFICE,
  "dossier_mark.member_id": inside("dossier"),
  "file_read.account_id": not(
    "whose file was read belongs to that person, who gets it as a reading",
  ),
  "file_read.member_id": inside("readings"),
  "former_membership.member_id": inside("former"),
  "former_post.ended_by": BY_OFFICE,
  "former_post.given_by": BY_OFFICE,
  "former_post.member_id": inside("former"),
  "hosted_member.member_id": inside("memberships"),
  "import.account_id": SYSTEM,
  "import.committing_account_id": SYSTEM,
  "invitation.member_id": inside("meetings"),
  "life_case.member_id": inside("cases"),
  "life_case.opened_by": BY_OFFICE,
  "life_case_step.entered_by": BY_OFFICE,
  "meeting.chair_id": inside("work"),
  "meeting.clerk_id": inside("work"),
  "meeting_event.actor_id": inside("work"),
  "meeting_observer.account_id": inside("observed"),
  "member.merged_into": not(
    "a merged record has no life of its own: it is asked for by the one that is kept",
  ),
  "member_correction.asked_by": BY_OFFICE,
  "member_correction.decided_by": BY_OFFICE,
  "member_correction.member_id": inside("corrections"),
  "member_fact.ended_by": OF_THE_SHEET,
  "member_fact.entered_by": OF_THE_SHEET,
  "member_fact.member_id": inside("sheet"),
  "member_fact.replaced_by": not("the fact that came after, not a person"),
  "member_fact.withdrawn_by": OF_THE_SHEET,
  "member_merge.account_id": BY_OFFICE,
  "member_merge.gone_id": not(
    "a merged record has no life of its own: it is asked for by the one that is kept",
  ),
  "member_merge.kept_id": inside("former"),
  "member_post.ended_by": not("the act on the tree, not a person"),
  "member_post.given_by": not("the act on the tree, not a person"),
  "member_post.member_id": inside("posts"),
  "member_standing.member_id": inside("standings"),
  "membership.member_id": inside("memberships"),
  "minutes.chair_id": not("the chair of the meeting, told there"),
  "minutes.clerk_id": not("the clerk of the meeting, told there"),
  "minutes_approval.account_id": inside("work"),
  "minutes_approval.member_id": inside("work"),
  "minutes_comment.account_id": inside("comments"),
  "minutes_correction_approval.account_id": inside("work"),
  "minutes_pen.account_id": inside("work"),
  "minutes_revision.frozen_by": inside("work"),
  "minutes_revision.returned_by": inside("work"),
  "minutes_text.saved_by": inside("work"),
  "not_same_person.account_id": BY_OFFICE,
  "not_same_person.one_id": not(
    "says of two persons that they are two; either would learn of the other",
  ),
  "not_same_person.other_id": not(
    "says of two persons that they are two; either would learn of the other",
  ),
  "notice_choice.account_id": inside("keys"),
  "notification.member_id": inside("notices"),
  "older_number.from_member_id": not("the record that is gone; its number is told as an older one"),
  "older_number.member_id": inside("former"),
  "one_time_link.account_id": inside("keys"),
  "one_time_link.issued_by": BY_OFFICE,
  "opinion.member_id": inside("opinions"),
  "organisation_act.account_id": SYSTEM,
  "organisation_term.begun_by": not("the act on the tree, not a person"),
  "organisation_term.ended_by": not("the act on the tree, not a person"),
  "paper_count.account_id": not(
    "who entered a count of a box; that it was entered is an event of the meeting, told as work",
  ),
  "paper_invitation.member_id": inside("meetings"),
  "passkey.account_id": inside("keys"),
  "passkey_challenge.account_id": PASSING,
  "pending_log_in.account_id": PASSING,
  "plan_entry.drafter_id": inside("work"),
  "poll_member.member_id": inside("votes"),
  "presence.member_id": inside("attendance"),
  "privacy_request.member_id": inside("requests"),
  "provider_identity.account_id": inside("keys"),
  "push_device.account_id": inside("keys"),
  "quality_score.agreer_id": inside("work"),
  "quality_score.scorer_id": inside("work"),
  "reading_purpose.member_id": not(
    "why a session may open the file; each opening is told as a reading",
  ),
  "reconciliation.account_id": SYSTEM,
  "reconciliation_row.member_id": not(
    "a line of a list that is compared; what came of it is in the sheet",
  ),
  "recovery.account_id": inside("keys"),
  "recovery.approved_by": BY_OFFICE,
  "recovery.ended_by": BY_OFFICE,
  "recovery.opened_by": BY_OFFICE,
  "recovery_code.account_id": inside("keys"),
  "resolution.signer_id": inside("work"),
  "resolution_text.saved_by": inside("work"),
  "role_grant.account_id": inside("roles"),
  "role_grant.ended_by": BY_OFFICE,
  "role_grant.granted_by": BY_OFFICE,
  "rule_confirmation.confirmed_by": SYSTEM,
  "rule_pack.imported_by": SYSTEM,
  "rule_pack_activation.activated_by": SYSTEM,
  "sealed_act.member_id": inside("acts"),
  "second_step.account_id": inside("keys"),
  "secret_taking.member_id": inside("votes"),
  "secret_vote.keeper_id": inside("work"),
  "session.account_id": inside("sessions"),
  "signing_certificate.account_id": inside("keys"),
  "signing_certificate.decided_by": BY_OFFICE,
  "signing_certificate.member_id": inside("keys"),
  "signing_attempt.member_id": not("lives half an hour; what was signed is told as work"),
  "signing_attempt.account_id": not("lives half an hour; what was signed is told as work"),
  "signing_revision.account_id": inside("work"),
  "signing_revision.member_id": inside("work"),
  "speech.member_id": inside("speeches"),
  "work_time.member_id": inside("workTime"),
};

/** Columns of JSON in which secret votes name members: told as what the member did or was in the vote. */
const IN_JSON: Readonly<Record<string, string>> = {
  "secret_vote.ballot": "stoodOnBallot",
  "secret_vote.board": "satOnBoard",
  "secret_vote.recusals": "recused",
};

/** The rows of a test of rights have none of these. */
const WITHOUT_ROWS = new Set<OwnSection>(["keys", "sessions"]);

describe("one's own data", () => {
  const app = testApp();
  const world = {} as { person: string; other: string };

  before(async () => {
    const tree = await placeTree(app);
    // The owner, because the application may not write every table.
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      await owner.commit(async (tx) => {
        const around = await placeOther(tx, app.now);
        const { memberId } = await placeLife(tx, tree, ["leftA"], around);
        await tx.query(sql`update sealed_act set content = '{}'`);
        Object.assign(world, { person: memberId, other: around.other });
      });
    } finally {
      await owner.close();
    }
  });

  it("answers for every column that names a person or an account, or says why not", async () => {
    const rows = await app.held.database.query(sql<{ name: string }>`
      select relname || '.' || attname as name from pg_attribute
        join pg_class on pg_class.oid = attrelid and relkind in ('r', 'p')
                     and relnamespace = 'public'::regnamespace
       where attnum > 0 and not attisdropped and (
         exists (select from pg_constraint where conrelid = attrelid and contype = 'f'
                    and conkey = array[attnum] and confrelid in ('member'::regclass, 'account'::regclass))
         or (atttypid = 'uuid'::regtype and (attname ~ '_by$'
           or attname ~ '^(.*_)?(member|account|actor|owner|chair|clerk|signer|scorer|agreer|drafter|reader|keeper)_id$')))`);
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), Object.keys(COLUMNS).toSorted());
  });

  it("has a line of every table that it says it gives", async () => {
    const told = await answersOf();
    const empty = OWN_SECTIONS.filter((each) => told[each].length === 0);
    assert.deepEqual(
      empty.filter((each) => !WITHOUT_ROWS.has(each)),
      [],
    );
  });

  it("asks each section's own tables, by the column that was declared", () => {
    const source = Object.fromEntries(OWN_SECTIONS.map((section) => [section, text(section)]));
    for (const [column, answer] of Object.entries(COLUMNS)) {
      if (!("in" in answer) || answer.in === "sheet") continue;
      const [table = "", name = ""] = column.split(".");
      const asked = source[answer.in] ?? "";
      assert.match(asked, new RegExp(`\\b(?:from|join) ${table}\\b`, "u"), column);
      assert.match(asked, new RegExp(`\\b${name}\\b`, "u"), column);
    }
  });

  it("tells who is named inside a secret vote, and as what", async () => {
    const { work } = await answersOf();
    const kinds = new Set(work.map(({ kind }) => kind));
    for (const kind of ["keptKeys", ...Object.values(IN_JSON)]) {
      assert.ok(kinds.has(kind), kind);
      assert.ok(`members.data.kind.${kind}` in vi, kind);
    }
    for (const column of Object.keys(IN_JSON)) {
      const [, name = ""] = column.split(".");
      assert.match(text("work"), new RegExp(`where ${name} .*@>`, "u"), column);
    }
  });

  it("is a page whose headings and columns have words", async () => {
    const sections = await answersOf();
    const person = { memberId: world.person, name: "Người Trong Sổ" };
    const page = ownDataPage(
      { madeAt: "2026-11-03T01:00:00.000Z", person, facts: [], sections },
      "vi",
    );
    assert.doesNotMatch(page, /members\.data\./u);
    for (const lines of Object.values(sections))
      for (const name of Object.keys(lines[0] ?? {}))
        if (!UNSAID.has(name)) assert.ok(`members.data.column.${name}` in vi, name);
  });

  it("says a notice as its letter did, and one that the words of today do not fit by its kind", async () => {
    const sections = await answersOf();
    const notice = (sign?: string) => ({
      notice: "resolutionIssued",
      params: { organisation: "Chi bộ Mẫu", subject: "việc", number: "7", ...(sign && { sign }) },
    });
    const page = (line: Line) =>
      ownDataPage(
        {
          madeAt: "2026-11-03T01:00:00.000Z",
          person: { memberId: world.person, name: "Người Trong Sổ" },
          facts: [],
          sections: { ...sections, notices: [line] },
        },
        "vi",
      );
    assert.match(page(notice("NQ")), /<td>Đã ban hành: Nghị quyết số 7<\/td>/u);
    assert.match(page(notice()), /<td>resolutionIssued<\/td>/u);
  });

  it("says in words how one chose to be told", async () => {
    const sections = await answersOf();
    const choice = { meetings: { mail: true, push: false } };
    const line = { kind: "noticeChoice", label: "day", at: null, usedAt: null, endedAt: null };
    const page = ownDataPage(
      {
        madeAt: "2026-11-03T01:00:00.000Z",
        person: { memberId: world.person, name: "Người Trong Sổ" },
        facts: [],
        sections: { ...sections, keys: [{ ...line, params: choice }] },
      },
      "vi",
    );
    assert.match(
      page,
      /<td>Màn hình khóa hiện loại thông báo, tổ chức và ngày; Cuộc họp: [^<]*: thư điện tử – Có, đến thiết bị – Không<\/td>/u,
    );
  });

  const UNSAID = new Set(["organisationId", "salt", "params"]);

  /** The SQL of a section as it is sent. */
  function text(section: OwnSection): string {
    return QUESTIONS[section](newId()).toOperationNode().sqlFragments.join("?");
  }

  /** What the two persons of the world have, told as of one. */
  async function answersOf(): Promise<Record<OwnSection, Line[]>> {
    const read = await Promise.all(
      OWN_SECTIONS.map(async (section) => {
        const of = (id: string) => app.held.database.query(QUESTIONS[section](id));
        return [section, [...(await of(world.person)), ...(await of(world.other))]] as const;
      }),
    );
    return Object.fromEntries(read) as Record<OwnSection, Line[]>;
  }
});
