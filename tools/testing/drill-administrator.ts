import assert from "node:assert/strict";
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { formatCheckpoint } from "../../domain/crypto/checkpoint.ts";
import { rootOf } from "../../domain/crypto/merkle.ts";
import { formatNote } from "../../domain/crypto/note.ts";
import { makeKey } from "../../domain/crypto/vkey.ts";
import { formatEntry, parseEntry, sealDigest } from "../../domain/ledger/entry.ts";
import { sealedContent } from "../../domain/ledger/manifest.ts";
import { findLog } from "../../server/ledger/store.ts";
import { sql } from "../../server/platform/database.ts";
import { newId } from "../../server/platform/ids.ts";
import { placeOf } from "../../server/signer/key-files.ts";
import type { TestApp } from "../../server/testing/app.ts";

interface Sealed {
  readonly index: number;
  readonly salt: Buffer;
  readonly approvals: Buffer;
  readonly pdf: string;
  readonly record: string;
}

/** Somebody with all rights over the database and the data folder, who wants minutes to say something else. */
export class Administrator {
  readonly #app: TestApp;
  readonly #logId: string;
  readonly #minutesId: string;

  constructor(app: TestApp, logId: string, minutesId: string) {
    this.#app = app;
    this.#logId = logId;
    this.#minutesId = minutesId;
  }

  async query(text: string, values: readonly unknown[] = []): Promise<void> {
    const owner = new pg.Client({ connectionString: this.#app.held.ownerUrl });
    await owner.connect();
    try {
      await owner.query(text, [...values]);
    } finally {
      await owner.end();
    }
  }

  async #sealed(): Promise<Sealed> {
    const [row] = await this.#app.held.database.query(sql<Sealed>`
      select s.log_index as index, s.salt, s.approvals, m.record_digest as record, r.pdf_digest as pdf
        from minutes_seal as s join minutes as m on m.id = s.minutes_id
        join minutes_revision as r on r.minutes_id = m.id
       where m.id = ${this.#minutesId} order by r.revision desc limit 1`);
    assert.ok(row);
    return row;
  }

  /** Puts another record of the meeting in the place of the sealed one. Returns the number of its entry. */
  async editRecord(from: string, to: string): Promise<number> {
    const { files } = this.#app.system.services;
    const { record, index } = await this.#sealed();
    const changed = (await files.get(record)).toString().replaceAll(from, to);
    const digest = await files.keep(Buffer.from(changed));
    assert.notEqual(digest, record);
    // What hinders the application does not hinder whoever owns the tables.
    await this.query("alter table minutes disable trigger user");
    await this.query("update minutes set record_digest = $2 where id = $1", [
      this.#minutesId,
      digest,
    ]);
    await this.query("alter table minutes enable trigger user");
    return index;
  }

  /** Writes the log anew, with an entry for what the minutes say now: entries, tiles and edge. */
  async rebuildTree(): Promise<void> {
    const { files } = this.#app.system.services;
    const { index, salt, approvals, pdf, record } = await this.#sealed();
    const digest = sealDigest(
      salt,
      sealedContent({
        "minutes.pdf": await files.get(pdf),
        "record.json": await files.get(record),
        "approvals.json": approvals,
      }),
    );
    const rows = await this.#app.held.database.query(sql<{ body: Buffer }>`
      select body from ledger_entry where log = ${this.#logId} order by idx`);
    const bodies = rows.map(({ body }, at) => {
      const read = parseEntry(body);
      assert.ok(read.ok);
      return at === index ? Buffer.from(formatEntry({ ...read.value, digest })) : body;
    });
    for (const table of ["ledger_entry", "ledger_tile"])
      await this.query(`delete from ${table} where log = $1`, [this.#logId]);
    await this.query("update ledger_log set size = 0, edge = '' where id = $1", [this.#logId]);
    for (const body of bodies)
      await this.query("select ledger_append($1, 'x', $2)", [this.#logId, body]);
  }

  /** Replaces every checkpoint of the log by one over what stands there now, and forgets who confirmed the old ones. */
  async sign(
    key: KeyObject,
  ): Promise<{ readonly origin: string; readonly size: number; readonly note: string }> {
    const log = await findLog(this.#app.held.database, this.#logId);
    assert.ok(log);
    const { origin, size } = log;
    const text = formatCheckpoint({ origin, size, root: rootOf(log.edge) });
    const { id: keyId } = makeKey(origin, rawOf(key));
    const signature = sign(null, Buffer.from(text), key);
    const note = formatNote({ text, signatures: [{ name: origin, keyId, signature }] });
    for (const table of ["ledger_checkpoint", "ledger_cosignature", "ledger_witness"])
      await this.query(`delete from ${table} where log = $1`, [this.#logId]);
    await this.query(
      "insert into ledger_checkpoint (log, size, note, published_at) values ($1, $2, $3, now())",
      [this.#logId, size, note],
    );
    return { origin, size, note };
  }

  /** A key of the administrator's own, entered among those of the site as if it had been one once. */
  async ownKey(): Promise<KeyObject> {
    const { privateKey } = generateKeyPairSync("ed25519");
    await this.query(
      `insert into ledger_key (id, public_key, since, until)
       select $1, $2, since - interval '1 year', since from ledger_key order by since limit 1`,
      [newId(), rawOf(privateKey)],
    );
    return privateKey;
  }

  /** The site's key, taken out of the signer's folder. */
  stolenKey(): KeyObject {
    const { folder } = this.#app.system.services.config.signer;
    return createPrivateKey(readFileSync(placeOf(folder, 1, "ed25519")));
  }
}

/** The 32 bytes of a public key, which are the end of its SPKI form (RFC 8410). */
function rawOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
}
