import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import {
  getCheckpoint,
  getKey,
  getTile,
  listEntries,
  showLog,
} from "@chiboso/domain/ledger/contract.ts";
import { newId } from "../platform/ids.ts";
import type { Caller } from "../in-process.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOrganisation, type PlacedOrganisation } from "../testing/world.ts";
import { appendEntry } from "./public.ts";

describe("the log of a cell over HTTP", () => {
  const app = testApp();
  const world: { cell: PlacedOrganisation; empty: PlacedOrganisation; member: Caller } =
    {} as never;

  before(async () => {
    world.cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu" });
    world.empty = await placeOrganisation(app, { name: "Chi bộ Thôn Mới", under: world.cell });
    const placed = await placeMember(app, world.cell, { name: "Trần Văn Mẫu" });
    world.member = await app.signedIn(placed.accountId);
    const { config, database } = app.system.services;
    await database.commit(async (tx) => {
      for (const kind of ["meeting.opened", "minutes.adopted"] as const)
        await act(kind, tx, config);
    });
    await app.signLog(world.cell.id);
    await database.commit((tx) => act("meeting.opened", tx, config));
  });

  type Append = Parameters<typeof appendEntry>;

  async function act(kind: Append[2]["kind"], tx: Append[0], config: Append[1]): Promise<void> {
    await appendEntry(tx, config, {
      organisationId: world.cell.id,
      kind,
      at: app.now,
      actor: newId(),
      ref: newId(),
      content: Buffer.from(kind),
    });
  }

  const here = () => ({ params: { organisationId: world.cell.id } });

  test("a member sees the name, the size and the key of the cell's log", async () => {
    const { value } = await world.member.call(showLog, here());
    assert.deepEqual([value.size, value.sealedSize], [3, 2]);
    assert.ok(value.origin?.endsWith(`/so/${world.cell.id}`));
    const key = parseKey(value.vkey ?? "");
    assert.ok(key.ok && key.value.name === value.origin);
  });

  test("the entries come newest first, page by page, and never say who", async () => {
    const first = await world.member.call(listEntries, { ...here(), query: { limit: 2 } });
    assert.deepEqual(
      first.value.entries.map(({ index, kind, sealed }) => [index, kind, sealed]),
      [
        [2, "meeting.opened", false],
        [1, "minutes.adopted", true],
      ],
    );
    assert.ok(!first.bytes.includes("actor"));
    const second = await world.member.call(listEntries, {
      ...here(),
      query: { limit: 2, before: first.value.next ?? 0 },
    });
    assert.deepEqual(
      second.value.entries.map((entry) => entry.index),
      [0],
    );
    assert.equal(second.value.next, null);
  });

  test("checkpoint and key are given out as files that fit each other", async () => {
    const key = parseKey(
      (await world.member.call(getKey, here())).bytes.toString("utf8").trimEnd(),
    );
    assert.ok(key.ok);
    const head = openCheckpoint((await world.member.call(getCheckpoint, here())).bytes, key.value);
    assert.ok(head.ok);
    assert.equal(head.value.size, 2);
  });

  test("a tile is found under its C2SP path, and a path that does not exist is not", async () => {
    const tileAt = (path: string) => {
      const route = { ...getTile, path: `/api/ledger/:organisationId/tile/${path}` } as const;
      return world.member.call(route, { params: { organisationId: world.cell.id, "*": path } });
    };
    const tile = await tileAt("0/000.p/2");
    assert.deepEqual([tile.status, tile.bytes.length], [200, 64]);
    assert.equal((await tileAt("entries/000.p/2")).status, 200);
    for (const path of ["0/000.p/3", "0/000", "x"])
      assert.equal((await tileAt(path)).status, 404, path);
  });

  test("a cell whose log has no entry yet has an empty list, and no checkpoint or key", async () => {
    const empty = { params: { organisationId: world.empty.id } };
    assert.equal((await world.member.call(showLog, empty)).value.vkey, null);
    assert.deepEqual((await world.member.call(listEntries, empty)).value, {
      entries: [],
      next: null,
    });
    for (const route of [getCheckpoint, getKey] as const) {
      const { status, refusal } = await world.member.call(route, empty);
      assert.deepEqual([status, refusal?.code], [404, "ledger.no_checkpoint"]);
    }
  });

  test("nobody who is not signed in, and no cell's log out of reach, is answered", async () => {
    assert.equal((await app.nobody.call(listEntries, here())).status, 401);
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Khác" });
    const { status } = await world.member.call(listEntries, {
      params: { organisationId: elsewhere.id },
    });
    assert.equal(status, 403);
  });
});
