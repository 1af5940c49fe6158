import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { openCase } from "@chiboso/domain/members/cases/contract.ts";
import { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import { downloadLetter, readLetter } from "@chiboso/domain/members/cases/letters/contract.ts";
import {
  readPackage,
  writePackage,
  type LetterContent,
} from "@chiboso/domain/members/cases/letters/package.ts";
import { sql } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";
import { testApp } from "../../../testing/app.ts";
import { openSecrets } from "../../secrets.ts";
import { carryOut, carryOutAll, paper } from "../../../testing/life.ts";
import {
  acceptedStep,
  DOSSIER,
  letterStep,
  openAs,
  twoCells,
  type TwoCells,
} from "../../../testing/two-cells.ts";

const app = testApp("2026-11-03T01:00:00.000Z");
const OUTSIDE = {
  destinationKind: "outside",
  destinationName: "Chi bộ Khu phố 1, Đảng bộ phường Xa",
  transferReason: "residence",
  changedOn: "2026-10-01",
} as const;

/** Gives the member the numbers by which somebody is known again. */
async function numbered(world: TwoCells, citizenId: string, card: string): Promise<void> {
  const secrets = await openSecrets(app.system.services.config.dataDir);
  const { memberId } = world.member;
  const sealed = secrets.seal(Buffer.from(citizenId), `member:${memberId}:citizen`);
  await app.system.services.database.commit((tx) =>
    tx.query(sql`
      update member set citizen_id = ${sealed}, citizen_id_index = ${secrets.indexOf(citizenId, "citizen")},
             card_number = ${card}, birth_date = '1990-05-06', sex = 'female' where id = ${memberId}`),
  );
}

async function sentAway(
  world: TwoCells,
): Promise<{ caseId: string; content: LetterContent; text: string }> {
  const opened = await openAs(world.hereSecretary, world.here, {
    kind: "transferOut",
    memberId: world.member.memberId,
    openedOn: "2026-10-10",
    input: OUTSIDE,
  });
  const { caseId } = opened.value;
  await carryOutAll(caseId, [
    [world.hereSecretary, { step: "dossier", doneOn: "2026-10-15", input: DOSSIER }],
    [world.hereOffice, letterStep("2026-10-20")],
  ]);
  const file = await world.hereOffice.call(downloadLetter, { params: { caseId } });
  const text = file.bytes.toString();
  const read = readPackage(text);
  assert.ok(read.ok, file.bytes.toString());
  return { caseId, content: read.value.content, text };
}

describe("a letter to the outside", () => {
  let world: TwoCells;
  before(async () => {
    world = await twoCells(app);
    await numbered(world, "001190000101", "001000000101");
  });

  test("goes as a file that names letter, sender and member, and nothing of family or health", async () => {
    const { content, text, caseId } = await sentAway(world);
    assert.equal(content.member.name, world.member.name);
    assert.equal(content.member.citizenId, "001190000101");
    assert.equal(content.letter.number, "12-GGT");
    assert.equal(content.to.name, OUTSIDE.destinationName);
    const again = await world.hereOffice.call(downloadLetter, { params: { caseId } });
    assert.equal(again.bytes.toString(), text);
    const cell = await world.hereSecretary.call(downloadLetter, { params: { caseId } });
    assert.equal(cell.refusal?.code, "kernel.not_allowed");
  });

  test("ends the membership on the day on which the other side confirmed, posts and roles with it", async () => {
    const [row] = await app.system.services.database.query(sql<{ id: string }>`
      select id from life_case where member_id = ${world.member.memberId} and kind = 'transferOut'`);
    const done = await carryOut(world.hereOffice, row?.id ?? "", {
      step: "receipt",
      doneOn: "2026-11-01",
    });
    assert.equal(done.value?.state, "done");
    const [left] = await app.system.services.database.query(
      sql<{ until: string; posts: number; standing: string }>`
        select membership.until, (select count(*)::int from member_post
                 where member_id = membership.member_id and until is null) as posts,
               (select standing from member_standing where member_id = membership.member_id) as standing
          from membership where member_id = ${world.member.memberId}`,
    );
    assert.deepEqual({ ...left }, { until: "2026-11-01", posts: 0, standing: "transferred" });
  });

  test("tells whoever writes one with a guessed number nothing of people out of reach, and the person of it", async () => {
    const { content } = await readBack();
    const guessed = writePackage({ ...content, salt: "b".repeat(64) });
    const read = (by: typeof world.hereOffice, text: string, at: string) =>
      by.call(readLetter, { params: { organisationId: at }, body: { text } });
    const told = await read(world.thereSecretary, guessed, world.there.id);
    assert.equal(told.value.known, "new");
    const strange = { ...content.member, citizenId: "001190000999", cardNumber: null };
    const nobody = writePackage({ ...content, member: strange });
    const same = await read(world.thereSecretary, nobody, world.there.id);
    assert.deepEqual(same.value.known, told.value.known);
    assert.equal((await read(world.hereOffice, guessed, world.here.id)).value.known, "returning");
    const rows = await app.system.services.database.query(sql`
      select from file_read where route = 'members.readLetter' and member_id = ${world.member.memberId}
         and purpose = 'transfer'`);
    assert.ok(rows.length >= 2, "the person sees who looked");
  });

  test("and back again finds the same member, though nobody there could see the file", async () => {
    const { content, digest, known } = await readBack();
    assert.equal(known, "returning");
    const opened = await openFromLetter(content, digest);
    assert.equal(opened.value?.memberId, world.member.memberId);
    const { caseId } = opened.value;
    await carryOut(world.thereOffice, caseId, { step: "passedOn", doneOn: "2026-11-02" });
    const taken = await carryOut(world.thereSecretary, caseId, acceptedStep("2026-11-03"));
    assert.equal(taken.value?.state, "done");
    const people = await app.system.services.database.query(sql`
      select from member where full_name = ${world.member.name}`);
    assert.equal(people.length, 1);
  });

  async function readBack() {
    const [row] = await app.system.services.database.query(sql<{ id: string }>`
      select id from life_case where member_id = ${world.member.memberId} and kind = 'transferOut'`);
    const file = await world.hereOffice.call(downloadLetter, { params: { caseId: row?.id ?? "" } });
    const read = await world.thereSecretary.call(readLetter, {
      params: { organisationId: world.there.id },
      body: { text: file.bytes.toString() },
    });
    return read.value;
  }

  function openFromLetter(content: LetterContent, digest: string) {
    const { member, letter, from } = content;
    return world.thereSecretary.call(openCase, {
      params: { organisationId: world.there.id },
      body: {
        commandId: newId(),
        caseId: newId(),
        kind: "transferIn",
        memberId: null,
        openedOn: "2026-11-02",
        person: {
          name: member.name,
          sex: member.sex ?? "female",
          birthDate: member.birthDate ?? "1990-05-06",
          citizenId: member.citizenId,
          ethnicity: member.ethnicity,
          phone: null,
          email: null,
        },
        input: {
          origin: "outside",
          fromName: from.name,
          letterNumber: letter.number,
          letterOn: letter.on,
          letterIssuer: letter.issuer,
          ...(member.admittedOn !== null && { admittedOn: member.admittedOn }),
          ...(member.cardNumber !== null && { cardNumber: member.cardNumber }),
          packageDigest: digest,
        },
      },
    });
  }
});

describe("a member from outside who was never here", () => {
  test("is counted from the day on which the cell takes the member in, with the days of the letter", async () => {
    const world = await twoCells(app);
    const opened = await world.thereSecretary.call(openCase, {
      params: { organisationId: world.there.id },
      body: {
        commandId: newId(),
        caseId: newId(),
        kind: "transferIn",
        memberId: null,
        openedOn: "2026-10-20",
        person: {
          name: "Người Từ Xa",
          sex: "male",
          birthDate: "1988-01-02",
          citizenId: "001088000202",
          ethnicity: null,
          phone: null,
          email: null,
        },
        input: {
          origin: "outside",
          fromName: "Chi bộ Xa",
          letterNumber: "77",
          letterOn: "2026-10-12",
          letterIssuer: "Đảng ủy phường Xa",
          admittedOn: "2015-02-03",
          officialOn: "2016-02-03",
          cardNumber: "001000000202",
        },
      },
    });
    const { caseId, memberId } = opened.value;
    await carryOut(world.thereOffice, caseId, { step: "passedOn", doneOn: "2026-10-22" });
    const taken = await carryOut(world.thereSecretary, caseId, acceptedStep("2026-10-25"));
    assert.equal(taken.value?.state, "done");
    const [row] = await app.system.services.database.query(
      sql<{ admitted: string; official: string; card: string }>`
        select admitted_on as admitted, official_on as official, card_number as card
          from member where id = ${memberId}`,
    );
    assert.deepEqual(
      { ...row },
      { admitted: "2015-02-03", official: "2016-02-03", card: "001000000202" },
    );
  });
});

describe("the paper of a letter", () => {
  test("is printed before the letter is issued, without a number, and with its code afterwards", async () => {
    const world = await twoCells(app);
    const opened = await openAs(world.hereSecretary, world.here, {
      kind: "transferOut",
      memberId: world.member.memberId,
      openedOn: "2026-10-10",
      input: OUTSIDE,
    });
    const { caseId } = opened.value;
    const params = { caseId, document: "letterOfIntroduction" } as const;
    const draft = await world.hereSecretary.call(printPaper, { params });
    await carryOutAll(caseId, [
      [world.hereSecretary, { step: "dossier", doneOn: "2026-10-15", input: DOSSIER }],
      [
        world.hereOffice,
        { step: "letter", doneOn: "2026-10-20", document: paper("2026-10-20", "12") },
      ],
    ]);
    const issued = await world.hereSecretary.call(printPaper, { params });
    assert.ok(draft.bytes.subarray(0, 5).toString() === "%PDF-");
    assert.ok(issued.bytes.length > draft.bytes.length);
    const other = await world.hereSecretary.call(printPaper, {
      params: { caseId, document: "noticeOfDeath" },
    });
    assert.equal(other.refusal?.code, "members.paper_unknown");
  });
});
