import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/organisations/terms-contract.ts";
import { enterAct } from "@chiboso/domain/organisations/acts-contract.ts";
import { joinUnion, leaveUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { searchMembers } from "@chiboso/domain/members/search/contract.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";

const DOCUMENT = { number: "12-QĐ/ĐU", date: "2024-12-20", issuer: "Đảng ủy" };

describe("terms, posts, unions and warnings", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  async function settle() {
    const base = await placeOrganisation(app, { name: "Đảng bộ Phường", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Khu phố 1", under: base });
    const office = await app.signedIn((await placeOfficer(app, base, "committeeOffice")).accountId);
    const params = { organisationId: cell.id };
    const term = (since: string, more: { until?: string; closesRunning?: boolean } = {}) => {
      const { until = null, closesRunning = false } = more;
      const document = { ...DOCUMENT, date: since };
      const body = { termId: newId(), name: `Nhiệm kỳ từ ${since}`, since, plannedUntil: null };
      return office.call(contract.beginTerm, {
        params,
        body: { ...body, until, closesRunning, document },
      });
    };
    const give = (memberId: string, post: Post, termId: string | null, since = "2025-02-01") =>
      office.call(contract.givePost, {
        params,
        body: { postId: newId(), memberId, post, termId, since, document: DOCUMENT },
      });
    const terms = async () => (await office.call(contract.listTerms, { params })).value;
    return { base, cell, office, params, term, give, terms };
  }

  test("a term begins after another and never over it", async () => {
    const { term, terms } = await settle();
    assert.equal((await term("2022-07-01")).status, 200);
    assert.equal((await term("2025-01-01")).refusal?.code, "organisations.term_running");
    assert.equal((await term("2025-01-01", { closesRunning: true })).status, 200);
    assert.equal(
      (await term("2024-06-01", { until: "2025-02-01" })).refusal?.code,
      "organisations.term_overlap",
    );
    assert.equal((await term("2020-01-01", { until: "2022-07-01" })).status, 200);
    assert.equal((await term("2026-11-04")).refusal?.code, "organisations.day_future");
    assert.equal(
      (await term("2019-01-01", { until: "2018-01-01" })).refusal?.code,
      "organisations.term_ends_before",
    );
    const shown = await terms();
    assert.deepEqual(
      shown.terms.map(({ since, until }) => [since, until]),
      [
        ["2025-01-01", null],
        ["2022-07-01", "2025-01-01"],
        ["2020-01-01", "2022-07-01"],
      ],
    );
    assert.deepEqual([shown.usual?.months, shown.usual?.citation.ruleId], [30, "MEET-16"]);
  });

  test("two terms that are begun at once do not both begin", async () => {
    const { term } = await settle();
    const answers = await Promise.all([term("2025-01-01"), term("2025-01-01")]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(answers.filter(({ status }) => status === 409).length, 1);
  });

  test("a post is for an official member who belongs here; one secretary at a time", async () => {
    const { cell, base, term, give, terms, office, params } = await settle();
    const { termId } = (await term("2025-01-01")).value;
    const first = await placeMember(app, cell, { name: "Phạm Thị Hoa" });
    const second = await placeMember(app, cell, { name: "Đỗ Văn Nam" });
    const young = await placeMember(app, cell, { name: "Lý Văn Trẻ", standing: "probationary" });
    const other = await placeOrganisation(app, { name: "Chi bộ Khu phố 2", under: base });
    const stranger = await placeMember(app, other, { name: "Bùi Thị Xa" });
    const code = async (...args: Parameters<typeof give>) => (await give(...args)).refusal?.code;
    assert.equal(
      await code(young.memberId, "deputySecretary", termId),
      "organisations.holder_not_official",
    );
    assert.equal(
      await code(stranger.memberId, "secretary", termId),
      "organisations.holder_not_here",
    );
    assert.equal(
      await code(first.memberId, "committeeMember", termId),
      "organisations.post_not_here",
    );
    assert.equal(await code(first.memberId, "secretary", newId()), "organisations.term_unknown");
    assert.equal(
      await code(first.memberId, "secretary", termId, "2024-12-31"),
      "organisations.outside_term",
    );
    const both = await Promise.all([
      give(first.memberId, "secretary", termId),
      give(second.memberId, "secretary", termId),
    ]);
    assert.deepEqual(
      both.flatMap(({ refusal }) => refusal?.code ?? []),
      ["organisations.secretary_held"],
    );
    const [post] = (await terms()).terms[0]?.posts ?? [];
    assert.ok(post);
    const end = (on: string) =>
      office.call(contract.endPost, {
        params,
        body: { postId: post.postId, on, document: DOCUMENT },
      });
    assert.equal((await end("2025-02-01")).refusal?.code, "organisations.post_ends_before");
    assert.equal((await end("2025-06-01")).status, 200);
    assert.equal((await end("2025-07-01")).refusal?.code, "organisations.post_unknown");
    assert.equal(await code(second.memberId, "secretary", termId, "2025-06-01"), undefined);
    await term("2026-01-01", { closesRunning: true }).then(({ value }) => value);
    assert.deepEqual(
      (await terms()).terms[1]?.posts.map(({ until }) => until),
      ["2026-01-01", "2025-06-01"],
    );
  });

  test("strength is held against the rules of today, and the list of a committee finds the cell", async () => {
    const { cell, base, office } = await settle();
    const asked = async (organisationId: string, reach: "self" | "below") =>
      (await office.call(listWarnings, { params: { organisationId }, query: { reach } })).value
        .organisations;
    const found = async () =>
      (await asked(cell.id, "self"))[0]?.warnings.map(({ warning, count, citation }) => [
        warning,
        count,
        citation?.ruleId,
      ]) ?? [];
    for (const name of ["An", "Bình"]) await placeMember(app, cell, { name });
    assert.deepEqual(await found(), [
      ["belowMinimum", 2, "BASE-10"],
      ["noSecretary", 0, undefined],
    ]);
    await placeMember(app, cell, { name: "Chi", post: "secretary" });
    await placeMember(app, cell, { name: "Dự", standing: "probationary" });
    assert.deepEqual(await found(), []);
    for (const name of ["E", "F", "G", "H", "I"]) await placeMember(app, cell, { name });
    await placeMember(app, cell, { name: "Miễn", standing: "exempt" });
    assert.deepEqual(await found(), [["committeeMissing", 9, "BASE-11"]]);
    const below = await asked(base.id, "below");
    assert.deepEqual(
      below.map(({ organisation, warnings }) => [
        organisation.name,
        ...warnings.map(({ warning, count }) => `${warning} ${count}`),
      ]),
      [
        ["Đảng bộ Phường", "cellWanted 10"],
        ["Chi bộ Khu phố 1", "committeeMissing 9"],
      ],
    );
  });

  test("a member of a cell joins a union beside it, one of a kind at a time, and leaves it", async () => {
    const { cell, base, office, params } = await settle();
    const { memberId } = await placeMember(app, cell, { name: "Hồ Thị Đoàn" });
    const union = async (name: string) =>
      (
        await office.call(enterAct, {
          params: { organisationId: base.id },
          body: {
            actId: newId(),
            on: "2025-01-01",
            document: DOCUMENT,
            act: {
              kind: "found",
              newId: newId(),
              as: { name, kind: "tradeUnion", code: null, seat: "" },
            },
          },
        })
      ).value.organisationId;
    const [one, other] = [await union("Công đoàn Một"), await union("Công đoàn Hai")];
    const join = (organisationId: string, since: string) =>
      office.call(joinUnion, {
        params: { organisationId },
        body: { membershipId: newId(), memberId, since },
      });
    assert.equal(
      (await join(params.organisationId, "2025-02-01")).refusal?.code,
      "organisations.not_a_union",
    );
    assert.equal((await join(one, "2024-02-01")).refusal?.code, "organisations.before_founding");
    assert.equal((await join(one, "2025-02-01")).status, 200);
    assert.equal((await join(other, "2025-03-01")).refusal?.code, "organisations.in_a_union");
    const leave = (on: string) =>
      office.call(leaveUnion, { params: { organisationId: one }, body: { memberId, on } });
    assert.equal((await leave("2025-02-01")).refusal?.code, "organisations.leaves_before");
    assert.equal((await leave("2025-03-01")).status, 200);
    assert.equal((await join(other, "2025-03-01")).status, 200);
    const names = async (organisationId: string) =>
      (await office.call(searchMembers, { body: { organisationId } })).value.members.length;
    assert.deepEqual([await names(one), await names(other), await names(cell.id)], [0, 1, 1]);
  });
});
