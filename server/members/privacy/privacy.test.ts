import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import { verifyInclusion } from "@chiboso/domain/crypto/proofs.ts";
import { parseProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import { parseEntry, sealDigest } from "@chiboso/domain/ledger/entry.ts";
import {
  answerPrivacyRequest,
  askPrivacy,
  decidePrivacyRequest,
  downloadOwnData,
  extendPrivacyRequest,
  getOwnPrivacy,
  getPrivacyRequest,
  liftRestriction,
  listPrivacyRequests,
} from "@chiboso/domain/members/privacy/contract.ts";
import { statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import { getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import type { Caller } from "../../in-process.ts";
import { proveEntry, sealAct } from "../../ledger/public.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import { enterFact } from "../facts.ts";
import { openSecrets } from "../secrets.ts";

interface World {
  cell: PlacedOrganisation;
  board: Caller;
  office: Caller;
  secretary: Caller;
  member: PlacedMember;
  own: Caller;
}

describe("requests about personal data", () => {
  // A Tuesday in Viet Nam.
  const app = testApp("2026-11-03T01:00:00.000Z");
  const world = {} as World;

  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    const officer = async (role: "organisationBoard" | "committeeOffice") =>
      app.signedIn((await placeOfficer(app, above, role)).accountId);
    world.board = await officer("organisationBoard");
    world.office = await officer("committeeOffice");
    const leader = await placeMember(app, world.cell, { name: "Lê Thị Mẫu", post: "secretary" });
    world.secretary = await app.signedIn(leader.accountId);
    world.member = await placeMember(app, world.cell, { name: "Trần Văn Mẫu" });
    world.own = await app.signedIn(world.member.accountId);
  });

  const request = (kind: "access" | "restriction" | "deletion", wish = "Đề nghị của tôi") => ({
    body: { commandId: newId(), requestId: newId(), kind, wish, readingId: null },
  });
  const at = <Body extends object>(requestId: string, body: Body) => ({
    params: { requestId },
    body: { commandId: newId(), ...body },
  });

  it("carry the days by which they are due, and an answer tells how it goes on", async () => {
    const asked = request("access");
    const { value } = await world.own.call(askPrivacy, asked);
    assert.deepEqual(
      [value.answer.due, value.answer.citation.ruleId, value.decision.due, value.state],
      ["2026-11-05", "PDP-02", "2026-11-13", "received"],
    );
    const twice = await world.own.call(askPrivacy, request("access"));
    assert.equal(twice.refusal?.code, "members.privacy_already_asked");
    const { requestId } = asked.body;
    const answered = await world.office.call(
      answerPrivacyRequest,
      at(requestId, { procedure: "Sẽ gửi bản sao trong 10 ngày" }),
    );
    assert.equal(answered.value.state, "answered");
    const later = await world.office.call(
      extendPrivacyRequest,
      at(requestId, { reason: "Chờ văn thư" }),
    );
    assert.equal(later.refusal?.code, "members.privacy_not_extended");
    const done = { decision: "granted", reason: "Đã cung cấp" } as const;
    const decided = await world.office.call(decidePrivacyRequest, at(requestId, done));
    assert.equal(decided.value.decided?.decision, "granted");
    const register = await world.office.call(listPrivacyRequests, {
      query: { open: "no" },
    });
    assert.deepEqual(
      register.value.requests.map((each) => each.requestId),
      [requestId],
    );
  });

  it("of restriction close the file to all but those who must read it, until it is lifted", async () => {
    const { memberId } = world.member;
    const asked = request("restriction");
    await world.own.call(askPrivacy, asked);
    const byOffice = await world.office.call(
      decidePrivacyRequest,
      at(asked.body.requestId, { decision: "granted", reason: "Đồng ý hạn chế" }),
    );
    assert.equal(byOffice.refusal?.code, "members.privacy_not_yours");
    const extended = await world.board.call(
      extendPrivacyRequest,
      at(asked.body.requestId, { reason: "Cần xác minh thêm" }),
    );
    assert.equal(extended.value.decision.due, "2026-12-03");
    await world.board.call(
      decidePrivacyRequest,
      at(asked.body.requestId, { decision: "granted", reason: "Đồng ý hạn chế" }),
    );
    assert.equal((await world.own.call(getOwnPrivacy, {})).value.restrictedOn, "2026-11-03");
    assert.deepEqual(await classesFor(world.secretary, memberId), []);
    assert.ok((await classesFor(world.board, memberId)).includes("basic"));
    const reason = { commandId: newId(), reason: "Đã xác minh xong" };
    await world.board.call(liftRestriction, { params: { memberId }, body: reason });
    assert.ok((await classesFor(world.secretary, memberId)).includes("basic"));
  });

  async function classesFor(caller: Caller, memberId: string): Promise<readonly string[]> {
    const stated = { purpose: "inspection", reason: "" } as const;
    await caller.call(statePurpose, { params: { memberId }, body: { commandId: newId(), stated } });
    const sheet = await caller.call(getMemberSheet, { params: { memberId }, query: {} });
    return sheet.value.classes;
  }

  it("of deletion never take what must be kept: a member's file stays, and that is said with the rule", async () => {
    const asked = request("deletion");
    await world.own.call(askPrivacy, asked);
    const params = { requestId: asked.body.requestId };
    const { value } = await world.board.call(getPrivacyRequest, { params });
    const kept = value.plan.find((each) => each.part === "memberFile");
    assert.deepEqual([kept?.erased, kept?.citation?.ruleId], [false, "RET-02"]);
    const whole = await world.board.call(
      decidePrivacyRequest,
      at(params.requestId, { decision: "granted", reason: "Xóa toàn bộ" }),
    );
    assert.equal(whole.refusal?.code, "members.privacy_must_stay");
    const partly = await world.board.call(
      decidePrivacyRequest,
      at(params.requestId, { decision: "partly", reason: "Xóa phần không phải lưu" }),
    );
    assert.equal(partly.value.decided?.decision, "partly");
    const { rows } = await app.held.database.pool.query<{ full_name: string }>(
      "select full_name from member where id = $1",
      [world.member.memberId],
    );
    assert.equal(rows[0]?.full_name, "Trần Văn Mẫu");
  });

  it("of deletion by a candidate erase content and salts, and every proof of the log still holds", async () => {
    const { database } = app.system.services;
    const wanted = { name: "Phạm Thị Thử", standing: "candidate" } as const;
    const candidate = await placeMember(app, world.cell, wanted);
    await database.commit((tx) =>
      tx.query(sql`update member set admitted_on = null where id = ${candidate.memberId}`),
    );
    const { memberId } = candidate;
    const index = await seal(memberId);
    const proven = await provenEntry(index);
    const [act] = await actsOf(memberId);
    assert.ok(act?.salt && act.content);
    const entry = parseEntry(proven.entry);
    assert.ok(entry.ok);
    assert.equal(entry.value.digest, sealDigest(act.salt, act.content));

    const own = await app.signedIn(candidate.accountId);
    const asked = request("deletion");
    await own.call(askPrivacy, asked);
    const decided = await world.board.call(
      decidePrivacyRequest,
      at(asked.body.requestId, { decision: "granted", reason: "Không tiếp tục kết nạp" }),
    );
    assert.equal(decided.value.state, "decided");

    const [erased] = await actsOf(memberId);
    assert.deepEqual([erased?.salt, erased?.content], [null, null]);
    const again = await provenEntry(index);
    assert.deepEqual(again.entry, proven.entry);
    const { rows } = await database.pool.query<{ full_name: string; contents: number }>(
      `select full_name, (select count(content)::int from member_fact where member_id = $1) as contents
         from member where id = $1`,
      [memberId],
    );
    assert.deepEqual(rows[0], { full_name: "—", contents: 0 });
    await signed();
    await provenEntry(index);
  });

  async function seal(memberId: string): Promise<number> {
    const { config, database } = app.system.services;
    const secrets = await openSecrets(config.dataDir);
    const by = { accountId: null, name: "Văn phòng" };
    const index = await database.commit(async (tx) => {
      const source = { kind: "sheet", id: null } as const;
      const facts = { kind: "phone", value: { number: "0900000001" } } as const;
      await enterFact(tx, secrets, {
        ...facts,
        memberId,
        since: "2026-01-01",
        until: null,
        document: "",
        source,
        by,
        now: app.now,
      });
      return sealAct(tx, config, {
        organisationId: world.cell.id,
        kind: "member.candidateNamed",
        at: app.now,
        actor: null,
        ref: memberId,
        memberId,
        content: { memberId },
      });
    });
    await signed();
    return index;
  }

  async function signed(): Promise<void> {
    await app.signLog(world.cell.id);
  }

  /** Proves an entry as an outsider does: signature of the checkpoint, then the path to its root. */
  async function provenEntry(index: number) {
    const { database } = app.system.services;
    const proven = await proveEntry(database, world.cell.id, index);
    assert.ok(proven.ok);
    const proof = parseProof(Buffer.from(proven.value.proof));
    const key = parseKey(proven.value.vkey);
    assert.ok(proof.ok && key.ok);
    const head = openCheckpoint(proof.value.checkpoint, key.value);
    assert.ok(head.ok);
    const leaf = leafHash(proven.value.entry);
    assert.ok(verifyInclusion(leaf, proof.value.index, head.value, proof.value.hashes).ok);
    return proven.value;
  }

  async function actsOf(memberId: string) {
    return app.system.services.database.query(sql<{ salt: Buffer | null; content: Buffer | null }>`
      select salt, content from sealed_act where member_id = ${memberId} order by entry_index`);
  }

  it("give everything that is kept as a page and as JSON, with the acts and their proofs", async () => {
    await seal(world.member.memberId);
    const answer = await world.own.call(downloadOwnData, {});
    assert.equal(answer.status, 200);
    const text = answer.bytes.toString("utf8");
    assert.ok(text.includes("data.json") && text.includes("data.html"));
    assert.ok(text.includes("0900000001") && text.includes("Chi bộ Mẫu"));
    assert.match(text, /"proof": "c2sp\.org\/tlog-proof@v1/);
  });
});
