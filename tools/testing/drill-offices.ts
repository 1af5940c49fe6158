import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatKey, makeKey } from "../../domain/crypto/vkey.ts";
import { sealAct } from "../../server/ledger/seal-act.ts";
import { signLog } from "../../server/ledger/sign-log.ts";
import { siteKeys } from "../../server/ledger/site-keys.ts";
import type { TestApp } from "../../server/testing/app.ts";
import { startOffice, stopOffice, type Office } from "../witness-office.ts";

/** The word with which a site reads the copies of its logs. */
export const WORD = "the-word-of-the-site-itself";

const digestOf = (word: string) => createHash("sha256").update(word).digest("hex");

/** The key of a site, which signs all of its logs, as a witness is given it. */
export async function siteKeyLine(app: TestApp): Promise<string> {
  const { config, database } = app.system.services;
  const key = (await siteKeys(database)).findLast(({ until }) => until === null);
  if (key === undefined) throw new Error("the site has signed nothing yet");
  return formatKey(makeKey(`${config.siteName}/so/*`, key.publicKey));
}

/** A first act of an organisation that is signed and not yet given out, so that the site's key is known. */
export async function signFirst(app: TestApp, organisationId: string): Promise<void> {
  const { config, database, clock } = app.system.services;
  const act = {
    organisationId,
    kind: "organisation.founded",
    at: clock.now(),
    actor: null,
  } as const;
  await database.commit((tx) =>
    sealAct(tx, config, { ...act, ref: organisationId, memberId: null, content: {} }),
  );
  const signed = await signLog(app.system.services, organisationId);
  if (!signed.ok) throw new Error(signed.refusal.code);
}

/**
 * Three other offices, each a process of its own that knows the site and may read its logs, and the site's policy: two
 * of them are enough. The site must have signed once, so that its key is known.
 */
export async function openOffices(app: TestApp): Promise<Office[]> {
  const siteUrl = await app.system.app.listen({ host: "127.0.0.1", port: 0 });
  const site = await siteKeyLine(app);
  const offices: Office[] = [];
  for (let at = 1; at <= 3; at += 1) {
    const dir = mkdtempSync(join(tmpdir(), "chiboso-office-"));
    writeFileSync(
      join(dir, "witness.conf"),
      `log ${site} ${siteUrl}/so\nreader site ${digestOf(WORD)}\n`,
    );
    const office = { dir, name: `office${at}.example/w`, port: 0, said: "", process: undefined };
    offices.push(office);
    await startOffice(office);
  }
  const { config } = app.system.services;
  const said = (line: RegExp) => offices.map((office) => line.exec(office.said)?.[1] ?? "");
  writeFileSync(config.logReaders, `${said(/^ {2}(reader .*)$/m).join("\n")}\n`);
  const witnesses = said(/^ {2}(witness .*)$/m);
  const names = witnesses.map((line) => line.split(" ")[1]).join(" ");
  const policy = `${witnesses.join("\n")}\ngroup most 2 ${names}\nquorum most\n`;
  writeFileSync(config.witnessPolicy, policy);
  return offices;
}

export async function closeOffices(offices: readonly Office[]): Promise<void> {
  for (const office of offices) {
    await stopOffice(office);
    rmSync(office.dir, { recursive: true, force: true });
  }
}
