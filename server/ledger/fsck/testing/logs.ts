import assert from "node:assert/strict";
import { join } from "node:path";
import type { Fault } from "@chiboso/domain/ledger/fsck/fault.ts";
import pg from "pg";
import { openFiles } from "../../../platform/files.ts";
import { newId } from "../../../platform/ids.ts";
import { testDatabase } from "../../../testing/database.ts";
import { keptActs } from "../../kept-acts.ts";
import { sealAct } from "../../seal-act.ts";
import { sealer } from "../../testing/sealer.ts";
import { checkLogs, type Check } from "../check-logs.ts";

export const AT = "2026-11-22T02:00:00.000Z";

/** Two full tiles and an open one. */
export const COUNT = 600;

export const told = ({ stage, code, index, who }: Fault): string =>
  [stage, code, index ?? "log", ...(who === undefined ? [] : [who])].join(" ");

/** A database of logs for the calling file, with whoever may do everything in it. */
export function testLogs() {
  const held = testDatabase();
  const { config, services, seal } = sealer(() => held.database);

  async function asOwner(text: string, values: readonly unknown[] = []): Promise<void> {
    const owner = new pg.Client({ connectionString: held.ownerUrl });
    await owner.connect();
    try {
      await owner.query(text, [...values]);
    } finally {
      await owner.end();
    }
  }

  /** A log whose acts are kept beside it, signed in its middle and at its end. */
  async function sealedLog(count = COUNT): Promise<string> {
    const id = newId();
    await asOwner(
      `insert into organisation (id, path, kind, name, seat) values ($1::uuid, '/s' || replace($1::text, '-', '') || '/', 'subCell', 'Chi bộ Sổ', 'Hà Nội')`,
      [id],
    );
    for (const part of [Math.ceil(count / 2), Math.floor(count / 2)]) {
      await held.database.commit(async (tx) => {
        for (let at = 0; at < part; at += 1) {
          const act = { organisationId: id, kind: "member.profile" as const, at: AT, actor: null };
          await sealAct(tx, config, { ...act, ref: newId(), memberId: null, content: { at } });
        }
      });
      assert.ok((await seal(id)).ok);
    }
    return id;
  }

  /** Empties all logs. */
  const forget = () =>
    asOwner(
      "truncate ledger_checkpoint, ledger_cosignature, ledger_policy, ledger_witness, ledger_lower, ledger_anchor, ledger_tile, ledger_entry, ledger_log, sealed_act",
    );

  const check = (more: Partial<Check> = {}) =>
    checkLogs({
      reader: held.database,
      files: openFiles(join(config.dataDir, "files")),
      contents: [keptActs],
      config,
      now: () => AT,
      ...more,
    });

  async function faultsFound(): Promise<Set<string>> {
    const report = await check();
    assert.ok(report);
    return new Set(report.faults.map(told));
  }

  return { held, config, services, seal, asOwner, sealedLog, forget, check, faultsFound };
}
