import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { commandBody, route } from "@chiboso/domain/kernel/route.ts";
import { ok, refuse } from "@chiboso/domain/kernel/result.ts";
import fastifyCookie from "@fastify/cookie";
import { fastify } from "fastify";
import pg from "pg";
import * as z from "zod";
import { listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { markRead } from "@chiboso/domain/notifications/contract.ts";
import { capabilities } from "./capabilities.ts";
import { testApp } from "./testing/app.ts";
import { placeMember, placeOrganisation } from "./testing/world.ts";
import { write } from "./platform/capability.ts";
import { sql } from "./platform/database.ts";
import { mount } from "./platform/http.ts";
import { digestOf } from "./platform/commands.ts";
import { newId, newIdAt } from "./platform/ids.ts";

/** A write that anybody may send: it counts how often it took effect. */
const count = route({
  name: "test.count",
  method: "POST",
  path: "/api/test/count",
  summary: "Counts",
  permission: { kind: "public" },
  body: commandBody.extend({ by: z.int() }),
  reply: z.object({ total: z.int() }),
  refusals: { "test.negative": 422 },
  command: true,
  offline: false,
});

describe("the one path of a request", () => {
  const app = testApp();

  async function counting(inside?: () => Promise<void>) {
    const { services } = app.system;
    const name = `counted_${newId().replaceAll("-", "")}`;
    const owner = new pg.Client({ connectionString: app.held.ownerUrl });
    await owner.connect();
    await owner.query(`create table ${name} (by int not null)`);
    await owner.query(`grant insert on ${name} to chiboso_app`);
    await owner.end();
    const table = sql.table(name);
    const server = fastify();
    await server.register(fastifyCookie);
    const mounted = write(count, async ({ tx, body }) => {
      if (body.by < 0) return refuse("test.negative");
      await tx.query(sql`insert into ${table} (by) values (${body.by})`);
      await inside?.();
      const [sum] = await tx.query(sql<{ total: number }>`select sum(by) as total from ${table}`);
      return ok({ total: sum?.total ?? 0 });
    });
    mount(server, mounted, { services, identify: async () => null, locators: new Map() });
    await server.ready();
    return async (payload: object) => {
      const answer = await server.inject({ method: "POST", url: "/api/test/count", payload });
      return {
        status: answer.statusCode,
        reply: answer.json<{ total?: number; refusal?: { code: string } }>(),
      };
    };
  }

  test("a command sent twice takes effect once and gets the first answer, whatever has happened since", async () => {
    const send = await counting();
    const first = { commandId: newId(), by: 5 };
    assert.deepEqual(await send(first), { status: 200, reply: { total: 5 } });
    assert.equal((await send({ commandId: newId(), by: 2 })).reply.total, 7);
    assert.deepEqual(await send(first), { status: 200, reply: { total: 5 } });
    assert.equal((await send({ commandId: newId(), by: 0 })).reply.total, 7);
  });

  test("a command that was answered when its id was in the digest is not refused when it comes again", async () => {
    const send = await counting();
    const first = { commandId: newId(), by: 4 };
    await send(first);
    const owner = new pg.Client({ connectionString: app.held.ownerUrl });
    await owner.connect();
    const digest = digestOf([JSON.stringify({}), JSON.stringify({}), JSON.stringify(first), ""]);
    await owner.query("update command set digest = $1 where id = $2", [digest, first.commandId]);
    await owner.end();
    assert.deepEqual(await send(first), { status: 200, reply: { total: 4 } });
    assert.equal((await send({ ...first, by: 5 })).status, 409);
  });

  test("twins that arrive at the same moment take effect once and get one answer", async () => {
    let arrived = 0;
    const both: { open?: () => void } = {};
    const gate = new Promise<void>((resolve) => (both.open = resolve));
    const send = await counting(async () => {
      arrived += 1;
      if (arrived === 2) both.open?.();
      if (arrived <= 2) await gate;
    });
    const twin = { commandId: newId(), by: 3 };
    const answers = await Promise.all([send(twin), send(twin)]);
    assert.deepEqual(answers, [
      { status: 200, reply: { total: 3 } },
      { status: 200, reply: { total: 3 } },
    ]);
    assert.equal((await send({ commandId: newId(), by: 0 })).reply.total, 3);
  });

  test("an id that was used for something else is refused", async () => {
    const send = await counting();
    const commandId = newId();
    await send({ commandId, by: 1 });
    const again = await send({ commandId, by: 2 });
    assert.equal(again.status, 409);
    assert.equal(again.reply.refusal?.code, "kernel.command_reused");
    assert.equal((await send({ commandId: newId(), by: 0 })).reply.total, 1);
  });

  test("a refusal is kept as the answer of its command", async () => {
    const send = await counting();
    const refused = { commandId: newId(), by: -1 };
    for (const answer of [await send(refused), await send(refused)]) {
      assert.equal(answer.status, 422);
      assert.equal(answer.reply.refusal?.code, "test.negative");
    }
  });

  test("what waited on a device for more than thirty days is refused and not carried out", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Muộn" });
    const member = await placeMember(app, cell, { name: "Đảng viên Muộn" });
    const caller = await app.signedIn(member.accountId);
    const mark = (made: string) =>
      caller.call(markRead, { body: { commandId: newIdAt(made), ids: null } });
    const late = await mark("2026-10-04T00:59:59.999Z");
    assert.deepEqual([late.status, late.refusal?.code], [410, "kernel.command_too_late"]);
    assert.equal((await mark("2026-10-04T01:00:00.000Z")).status, 200);
  });

  test("bad input names each field, and an unknown path or method is refused in the same form", async () => {
    const send = await counting();
    const bad = await send({ commandId: "x", by: "many" });
    assert.equal(bad.status, 422);
    assert.deepEqual(bad.reply.refusal, {
      code: "kernel.bad_input",
      fields: [
        { field: "commandId", code: "kernel.bad_field" },
        { field: "by", code: "kernel.bad_field" },
      ],
    });
    const lost = await app.system.app.inject({ url: "/api/nowhere" });
    assert.equal(lost.statusCode, 404);
    assert.equal(lost.json().refusal.code, "kernel.not_found");
    const garbled = await app.system.app.inject({ url: "/api/meetings/%E0%A4%A" });
    assert.equal(garbled.statusCode, 400);
    assert.equal(garbled.json().refusal.code, "kernel.bad_input");
  });

  test("who is not signed in reads nothing, and a body that is no JSON or too large is refused in words", async () => {
    assert.equal((await app.nobody.call(listOrganisations)).status, 401);
    const inject = (payload: string, type = "application/json") =>
      app.system.app.inject({
        method: markRead.method,
        url: markRead.path,
        payload,
        headers: { "content-type": type },
      });
    assert.equal((await inject("{broken")).json().refusal.code, "kernel.bad_input");
    assert.equal(
      (await inject(`"${"x".repeat(300_000)}"`)).json().refusal.code,
      "kernel.too_large",
    );
    assert.equal(
      (await inject("<x/>", "application/xml")).json().refusal.code,
      "kernel.wrong_type",
    );
  });

  test("a write that another site makes the browser send is refused before it is read", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thử" });
    const member = await placeMember(app, cell, { name: "Trần Thị Thử" });
    assert.equal(
      (await (await app.signedIn(member.accountId)).call(markRead, { body: { ids: null } })).status,
      200,
    );
    const foreign = await app.system.app.inject({
      method: markRead.method,
      url: markRead.path,
      payload: { commandId: newId(), ids: null },
      headers: { origin: "https://elsewhere.example", host: "chibo.example" },
    });
    assert.equal(foreign.statusCode, 403);
  });

  test("the OpenAPI document names every path that the server answers, with its permission and refusals", async () => {
    const document = (await app.system.app.inject({ url: "/api/openapi.json" })).json();
    const operation = document.paths["/api/notifications/read"].post;
    assert.equal(operation.operationId, markRead.name);
    assert.ok(operation.requestBody.content["application/json"].schema.properties.commandId);
    assert.match(operation.responses["409"].description, /kernel\.command_reused/);
    for (const { route: each } of capabilities.flatMap((capability) => capability.routes)) {
      const path = document.paths[each.path.replace(/:([A-Za-z]+)/g, "{$1}")];
      assert.equal(path?.[each.method.toLowerCase()]?.operationId, each.name);
    }
  });
});
