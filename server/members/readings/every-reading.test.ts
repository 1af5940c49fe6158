import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import * as cases from "@chiboso/domain/members/cases/contract.ts";
import { printPaper } from "@chiboso/domain/members/cases/documents/contract.ts";
import * as letters from "@chiboso/domain/members/cases/letters/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import * as corrections from "@chiboso/domain/members/corrections/contract.ts";
import * as dossier from "@chiboso/domain/members/dossier/contract.ts";
import * as duplicates from "@chiboso/domain/members/duplicates/contract.ts";
import { listImportRows } from "@chiboso/domain/members/import-contract.ts";
import { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import * as privacy from "@chiboso/domain/members/privacy/contract.ts";
import { listFileReads } from "@chiboso/domain/members/readings/contract.ts";
import * as reconciliation from "@chiboso/domain/members/reconciliation/contract.ts";
import { exportMembers, searchMembers } from "@chiboso/domain/members/search/contract.ts";
import { getMemberSheet, printMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { capabilities } from "../../capabilities.ts";
import type { Answered, Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { SHOWS } from "../../testing/expected-readings.ts";
import { placeReadingWorld, type ReadingWorld } from "../testing/reading-world.ts";

/** How a route is asked in this world: as the office of the level above, unless another is named. */
type Asking = (
  world: ReadingWorld,
  office: Caller,
) => { readonly answer: Promise<Answered<Route>>; readonly about?: readonly Id[] };

const member = ({ member: { memberId } }: ReadingWorld) => ({ params: { memberId } });
const below = ({ hereBase }: ReadingWorld) => ({ params: { organisationId: hereBase.id } });
const page = { query: {} };

const ASKED: Readonly<Record<string, Asking>> = {
  "members.getMemberFile": (w, office) => ({ answer: office.call(getMemberFile, member(w)) }),
  "members.getMemberSheet": (w, office) => ({
    answer: office.call(getMemberSheet, { ...member(w), ...page }),
  }),
  "members.printMemberSheet": (w, office) => ({
    answer: office.call(printMemberSheet, member(w)),
    about: [w.member.memberId],
  }),
  "members.listFileReads": (w) => ({
    answer: w.inspector.call(listFileReads, { ...member(w), ...page }),
    about: [w.member.memberId],
  }),
  "members.searchMembers": (_w, office) => ({ answer: office.call(searchMembers, { body: {} }) }),
  "members.exportMembers": (w, office) => ({
    answer: office.call(exportMembers, { body: { format: "csv", purpose: "Báo cáo quý" } }),
    about: [w.member.memberId, w.double.memberId],
  }),
  "members.listOwnCorrections": (w) => ({
    answer: w.hereSecretary.call(corrections.listOwnCorrections),
  }),
  "members.listCorrections": (_w, office) => ({
    answer: office.call(corrections.listCorrections, page),
  }),
  "members.getCorrection": ({ correctionId }, office) => ({
    answer: office.call(corrections.getCorrection, { params: { correctionId } }),
  }),
  "members.getEvidence": ({ correctionId, member: { memberId } }, office) => ({
    answer: office.call(corrections.getEvidence, { params: { correctionId } }),
    about: [memberId],
  }),
  "members.getDossier": (w, office) => ({ answer: office.call(dossier.getDossier, member(w)) }),
  "members.listDossiers": (w, office) => ({
    answer: office.call(dossier.listDossiers, { ...below(w), ...page }),
  }),
  "members.exportDossier": (w, office) => ({
    answer: office.call(dossier.exportDossier, member(w)),
    about: [w.member.memberId],
  }),
  "members.getCase": ({ caseId }, office) => ({
    answer: office.call(cases.getCase, { params: { caseId } }),
  }),
  "members.listCases": (w, office) => ({
    answer: office.call(cases.listCases, { ...below(w), query: { state: "done" } }),
  }),
  "members.listMemberCases": (w, office) => ({
    answer: office.call(cases.listMemberCases, member(w)),
  }),
  "members.listBadgesDue": (w, office) => ({
    answer: office.call(cases.listBadgesDue, { ...below(w), query: { from: "2027-01-01" } }),
  }),
  "members.printPaper": ({ caseId, member: { memberId } }, office) => ({
    answer: office.call(printPaper, { params: { caseId, document: "letterOfIntroduction" } }),
    about: [memberId],
  }),
  "members.downloadLetter": ({ caseId, member: { memberId } }, office) => ({
    answer: office.call(letters.downloadLetter, { params: { caseId } }),
    about: [memberId],
  }),
  "members.printWholeCellLetters": (w, office) => ({
    answer: office.call(letters.printWholeCellLetters, {
      params: { organisationId: w.here.id, actId: w.leavingId },
    }),
    about: [w.member.memberId],
  }),
  "members.readLetter": (w, office) => ({
    answer: office
      .call(letters.downloadLetter, { params: { caseId: w.caseId } })
      .then(({ bytes }) =>
        w.thereOffice.call(letters.readLetter, {
          params: { organisationId: w.thereBase.id },
          body: { text: bytes.toString("utf8") },
        }),
      ),
    about: [w.member.memberId],
  }),
  "members.listGuests": (w, office) => ({ answer: office.call(letters.listGuests, below(w)) }),
  "members.listPrivacyRequests": (_w, office) => ({
    answer: office.call(privacy.listPrivacyRequests, page),
  }),
  "members.getPrivacyRequest": ({ requestId }, office) => ({
    answer: office.call(privacy.getPrivacyRequest, { params: { requestId } }),
  }),
  "members.listDuplicates": (w, office) => ({
    answer: office.call(duplicates.listDuplicates, below(w)),
  }),
  "members.previewMerge": ({ member: { memberId }, double: { memberId: goneId } }, office) => ({
    answer: office.call(duplicates.previewMerge, { params: { memberId, goneId } }),
    about: [memberId, goneId],
  }),
  "members.listMergedRecords": (w, office) => ({
    answer: office.call(duplicates.listMergedRecords, member(w)),
    about: [w.member.memberId],
  }),
  "members.listComparedRows": ({ reconciliationId }, office) => ({
    answer: office.call(reconciliation.listComparedRows, { params: { reconciliationId }, ...page }),
  }),
  "members.exportCorrections": ({ reconciliationId, member: { memberId } }, office) => ({
    answer: office.call(reconciliation.exportCorrections, {
      params: { reconciliationId },
      query: { kind: "forNational", as: "csv" },
    }),
    about: [memberId],
  }),
  "members.listImportRows": ({ importId, member: { memberId } }, office) => ({
    answer: office.call(listImportRows, { params: { importId }, ...page }),
    about: [memberId],
  }),
  "members.previewUndo": ({ committedId, member: { memberId } }, office) => ({
    answer: office.call(previewUndo, { params: { importId: committedId } }),
    about: [memberId],
  }),
  "analytics.getRadar": (_w, office) => ({ answer: office.call(getRadar, page) }),
};

const mounted = capabilities.flatMap(({ routes }) => routes).filter(({ route }) => !route.command);

describe("every reading of a personal file is written down", () => {
  const app = testApp();
  const made: { world?: ReadingWorld } = {};
  before(async () => {
    made.world = await placeReadingWorld(app);
  });

  it("it is said of every route that answers what it shows of persons, and of no other", () => {
    assert.deepEqual(
      Object.keys(SHOWS).toSorted(),
      mounted.map(({ route }) => route.name).toSorted(),
    );
  });

  it("whatever shows personal data of others answers in a transaction that can write", () => {
    const silent = mounted.filter(
      ({ kind, route }) => SHOWS[route.name] === "written" && kind === "read",
    );
    assert.deepEqual(silent, [], "declare them with readLogged");
  });

  for (const [name, shown] of Object.entries(SHOWS)) {
    if (shown !== "written") continue;
    it(`${name} writes down each person whom it names`, async () => {
      const { world } = made;
      assert.ok(world);
      const ask = ASKED[name];
      assert.ok(ask, "say here how it is asked");
      const { answer, about } = ask(world, world.hereOffice);
      const { status, bytes, refusal } = await answer;
      assert.equal(status, 200, JSON.stringify(refusal));
      const named = about ?? (await namedIn(bytes.toString("utf8")));
      assert.notDeepEqual(named, [], "it names nobody in this world");
      const rows = await app.held.database.query(sql<{ id: Id }>`
        select distinct member_id as id from file_read where route = ${name}`);
      const written = new Set(rows.map(({ id }) => id));
      assert.deepEqual(
        named.filter((id) => !written.has(id)),
        [],
      );
    });
  }

  /** Everybody of the register whose id stands in an answer. */
  async function namedIn(text: string): Promise<Id[]> {
    const rows = await app.held.database.query(sql<{ id: Id }>`select id from member`);
    return rows.map(({ id }) => id).filter((id) => text.includes(id));
  }
});
