import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changePreferences } from "@chiboso/domain/access/contract.ts";
import * as contract from "@chiboso/domain/evidence/contract.ts";
import { readSlip } from "@chiboso/domain/ledger/evidence/slip.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { verifyPaper, type PaperReport } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import { testApp } from "../testing/app.ts";
import { codesIn } from "../testing/codes-in.ts";
import { closedMeeting, submitted } from "../testing/minutes-desk.ts";
import { adopted, signedFile, signs } from "../testing/signing-desk.ts";

const ADDRESS = "https://chibo.example.vn";

describe("the slip that is printed and laid beside a paper", () => {
  const app = testApp("2026-11-03T01:00:00.000Z", { environment: { PUBLIC_URL: ADDRESS } });

  test("has a square that leads to the page for outsiders and names the paper's own line of the log", async () => {
    const world = await adopted(app);
    const asked = (revision: number) => ({ params: { ...world.params, revision } });
    const takeSlip = async (revision: number) => {
      const slip = await world.meeting.asDeputy.call(contract.paperSlip, asked(revision));
      assert.equal(slip.status, 200, JSON.stringify(slip.refusal));
      return slip.bytes;
    };
    const takePaper = async (revision: number) => {
      const proof = await world.meeting.asDeputy.call(contract.paperProof, asked(revision));
      return { pdf: await signedFile(world), proof: proof.bytes };
    };
    const slips = [await takeSlip(0)];
    const papers = [await takePaper(0)];
    const early = await world.meeting.asDeputy.call(contract.paperSlip, asked(1));
    assert.equal(early.refusal?.code, "evidence.no_such_revision");
    assert.equal((await signs(world, world.clerk)).status, 200);
    slips.push(await takeSlip(1));
    papers.push(await takePaper(1));
    const scanned = slips.map((pdf) => codesIn(pdf));
    for (const [at, { pdf: bytes, proof }] of papers.entries()) {
      const [address = ""] = scanned[at] ?? [];
      assert.ok(address.startsWith(`${ADDRESS}/verifier#`), address);
      const slip = readSlip(address);
      const other = readSlip(scanned[1 - at]?.[0] ?? "");
      assert.ok(slip.ok && other.ok);
      const paper = { name: "paper.pdf", bytes };
      const report = verifyPaper(paper, proof, { slip: slip.value });
      assert.ok(report.ok, JSON.stringify(report.checks));
      assert.deepEqual(slipOf(report), { name: "slip", state: "ok", refusal: null });
      assert.equal(
        slipOf(verifyPaper(paper, proof, { slip: other.value }))?.refusal?.code,
        "ledger.slip_other_line",
      );
      const bag = await world.meeting.asDeputy.call(contract.paperBundle, asked(0));
      assert.ok(verifyEvidence(bag.bytes, { slip: slip.value }).ok, "a bundle has all of them");
    }
    assert.deepEqual(await takeSlip(0), slips[0], "it is the same each time");
  });

  test("is set in the language of who takes it, with the same code", async () => {
    const world = await adopted(app);
    const codes: string[][] = [];
    for (const language of ["vi", "en", "ar"] as const) {
      const chosen = { body: { language, elderMode: false } };
      assert.equal((await world.meeting.asDeputy.call(changePreferences, chosen)).status, 200);
      const params = { ...world.params, revision: 0 };
      const slip = await world.meeting.asDeputy.call(contract.paperSlip, { params });
      assert.equal(slip.status, 200, JSON.stringify(slip.refusal));
      assert.equal(/NotoNaskhArabic/.test(slip.bytes.toString("latin1")), language === "ar");
      codes.push(codesIn(slip.bytes));
    }
    assert.equal(new Set(codes.map(([code]) => code)).size, 1);
    assert.ok(codes.every(({ length }) => length === 1));
  });

  test("is not there before the minutes are adopted", async () => {
    const meeting = await closedMeeting(app);
    const view = await submitted(meeting);
    const params = { paperId: view.minutesId, revision: 0 };
    const early = await meeting.asDeputy.call(contract.paperSlip, { params });
    assert.equal(early.refusal?.code, "evidence.not_sealed");
  });

  test("is served with a page that is shown and may load nothing", async () => {
    const page = await app.system.app.inject({ url: "/verifier" });
    assert.equal(page.statusCode, 200);
    assert.equal(page.headers["content-disposition"], undefined);
    const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.body)?.[1] ?? "";
    assert.match(own, /^default-src 'none'; script-src 'sha256-/);
    assert.equal(page.headers["content-security-policy"], `${own}; frame-ancestors 'none'`);
    assert.equal(page.headers["referrer-policy"], "no-referrer");
  });
});

const slipOf = ({ checks }: PaperReport) => checks.find(({ name }) => name === "slip");
