import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { formatAddCheckpoint } from "../../domain/crypto/add-checkpoint.ts";
import { consistencyRanges } from "../../domain/crypto/proofs.ts";
import { en } from "../../domain/ledger/words/en.ts";
import { paperBundle } from "../../domain/evidence/contract.ts";
import { hashRanges } from "../../server/ledger/hash-ranges.ts";
import { logKeys } from "../../server/ledger/public.ts";
import { publishCheckpoint } from "../../server/ledger/publish-checkpoint.ts";
import { signLog } from "../../server/ledger/sign-log.ts";
import { findUnpublished } from "../../server/ledger/store.ts";
import { sayer } from "../../server/platform/language.ts";
import { testApp, type TestApp } from "../../server/testing/app.ts";
import { holdMeeting, type HeldMeeting } from "../../server/testing/closed-meeting.ts";
import { approve, giveOfficersPasswords, submitted } from "../../server/testing/minutes-desk.ts";
import { placeOrganisation, type PlacedOrganisation } from "../../server/testing/world.ts";
import type { Office } from "../witness-office.ts";
import { closeOffices, openOffices, signFirst, WORD } from "./drill-offices.ts";
import { runCommand, Transcript } from "./drill-transcript.ts";

const say = sayer({ vi: en, en, ar: en });

/** A cell with minutes that wait for their approvals. */
interface DrillCell {
  readonly cell: PlacedOrganisation;
  readonly meeting: HeldMeeting;
  readonly view: Awaited<ReturnType<typeof submitted>>;
}

/** A site whose logs three other offices confirm, two of whom are enough, and the record of what happens to it. */
export interface DrillSite {
  readonly app: TestApp;
  readonly offices: readonly Office[];
  readonly cells: readonly DrillCell[];
  readonly transcript: Transcript;
  /** The place of a file that somebody keeps. */
  readonly file: (name: string) => string;
  /** Both approve the minutes of a cell, and whoever is asked confirms the log. */
  readonly adopt: (cell: DrillCell) => Promise<void>;
  /** Has a log signed and given out. */
  readonly round: (logId: string) => Promise<void>;
  readonly fsck: () => Promise<string>;
  readonly takeBundle: (cell: DrillCell, name: string) => Promise<void>;
  /** Answers how the command ended. */
  readonly verify: (name: string, option: "--key" | "--policy", trusted: string) => Promise<number>;
  readonly recover: () => Promise<string>;
  readonly keepKeys: (name: string) => Promise<void>;
  /** Shows the signer a log as it stands; answers why it refuses. */
  readonly refusedBySigner: (logId: string) => Promise<string>;
  /** Shows a checkpoint to the first office; answers the status. */
  readonly askOffice: (
    logId: string,
    shown: { size: number; note: string },
    old: number,
  ) => Promise<number>;
}

/** For the tests of the calling file, which it fills before they run. */
export function drillSite(cellNames: readonly string[]): DrillSite {
  const app = testApp();
  const folder = mkdtempSync(join(tmpdir(), "chiboso-drill-"));
  const offices: Office[] = [];
  const cells: DrillCell[] = [];
  const names: [string, string][] = [[folder, "."]];
  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Công ty Thử", kind: "baseBody" });
    names.push([above.id, "<above>"]);
    await signFirst(app, above.id);
    offices.push(...(await openOffices(app)));
    for (const name of cellNames) {
      const cell = await placeOrganisation(app, { name, under: above });
      names.push([cell.id, `<${name}>`]);
      app.now = "2026-11-03T01:00:00.000Z";
      const meeting = await holdMeeting(app, cell);
      await giveOfficersPasswords(app, meeting);
      cells.push({ cell, meeting, view: await submitted(meeting) });
    }
    // Witnesses look at the clock of their own machine; the policy is older than what is given out under it.
    app.now = new Date().toISOString();
    const { witnessPolicy } = app.system.services.config;
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(witnessPolicy, hourAgo, hourAgo);
    for (const { id } of [above, ...cells.map(({ cell }) => cell)]) await site.round(id);
    writeFileSync(site.file("policy"), readFileSync(witnessPolicy));
    writeFileSync(site.file("word"), `${WORD}\n`);
    await site.keepKeys("site.vkey");
  });
  after(async () => {
    await closeOffices(offices);
    rmSync(folder, { recursive: true, force: true });
  });
  const transcript = new Transcript(names);
  const site: DrillSite = {
    app,
    offices,
    cells,
    transcript,
    ...handsOn({ app, folder, transcript, offices }),
  };
  return site;
}

type Hands = Omit<DrillSite, "app" | "offices" | "cells" | "transcript">;
type Commands = Pick<Hands, "fsck" | "takeBundle" | "verify" | "recover" | "keepKeys">;

function firstOf(offices: readonly Office[]): Office {
  const [office] = offices;
  if (office === undefined) throw new Error("there is no office yet");
  return office;
}

interface Drilled {
  readonly app: TestApp;
  readonly folder: string;
  readonly transcript: Transcript;
  readonly offices: readonly Office[];
}

function handsOn(drilled: Drilled): Hands {
  const { app, folder, transcript, offices } = drilled;
  const services = () => app.system.services;
  const file = (name: string) => join(folder, name);
  const round = async (logId: string) => {
    const signed = await signLog(services(), logId);
    assert.ok(signed.ok, signed.ok ? "" : signed.refusal.code);
    const waiting = await findUnpublished(services().database, logId);
    if (waiting !== undefined) assert.equal(await publishCheckpoint(services(), waiting), true);
  };
  return {
    file,
    round,
    async adopt({ cell, meeting, view }) {
      for (const { accountId } of [meeting.clerk, meeting.secretary]) {
        const answer = await approve(await app.signedIn(accountId), view);
        assert.equal(answer.status, 200);
      }
      await round(cell.id);
    },
    ...commandsOn(drilled),
    async refusedBySigner(logId) {
      const signed = await signLog(services(), logId);
      assert.equal(signed.ok, false);
      const { code, params = {} } = signed.refusal;
      transcript.said("signer", say("en", code as keyof typeof en, params));
      return code;
    },
    async askOffice(logId, { size, note }, old) {
      const ranges = old === 0 || old > size ? [] : consistencyRanges(old, size);
      const proof = await hashRanges(services().database, logId, ranges);
      const url = `http://127.0.0.1:${firstOf(offices).port}/add-checkpoint`;
      const body = formatAddCheckpoint({ old, proof, note });
      const reply = await fetch(url, { method: "POST", body });
      transcript.said(firstOf(offices).name, `${reply.status} ${await reply.text()}`);
      return reply.status;
    },
  };
}

/** What people type, each in a process of its own. */
function commandsOn({ app, folder, transcript, offices }: Drilled): Commands {
  const file = (name: string) => join(folder, name);
  return {
    async fsck() {
      const ran = await runCommand(app, "tools/fsck.ts", ["--language", "en"]);
      transcript.ran("npm run fsck -- --language en", ran);
      return ran.said;
    },
    async takeBundle({ meeting, view }, name) {
      const member = await app.signedIn(meeting.secretary.accountId);
      const reply = await member.call(paperBundle, { params: { paperId: view.minutesId } });
      assert.equal(reply.status, 200);
      writeFileSync(file(name), reply.bytes);
    },
    async verify(name, option, trusted) {
      const args = [file(name), option, file(trusted), "--language", "en"];
      const ran = await runCommand(app, "verifier/verify.ts", args);
      const said = verdictIn(ran.said);
      transcript.ran(`npm run verify -- ${name} ${option} ${trusted} --language en`, {
        ...ran,
        said,
      });
      return ran.code;
    },
    async recover() {
      const from = `http://127.0.0.1:${firstOf(offices).port}`;
      const args = ["--from", from, "--word-file", file("word"), "--language", "en"];
      const ran = await runCommand(app, "tools/recover.ts", args);
      transcript.ran(`npm run recover -- --from ${from} --word-file word --language en`, ran);
      return ran.said;
    },
    async keepKeys(name) {
      writeFileSync(
        file(name),
        `${(await logKeys(app.system.services.database, 100)).join("\n")}\n`,
      );
    },
  };
}

/** The verdict, what failed and why, and who confirmed: what else it says is in the format's own description. */
function verdictIn(said: string): string {
  const lines = said.split("\n");
  const kept = lines.flatMap((line, at) => {
    if (at === 0 || line.startsWith("  Confirmed by")) return [line];
    return line.startsWith("  ✗") ? [line, lines[at + 1] ?? ""] : [];
  });
  return [...kept, "  …"].join("\n");
}
