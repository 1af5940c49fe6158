import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import fc from "fast-check";
import pg from "pg";
import * as z from "zod";
import { openSession } from "./testing/ask-route.ts";
import { placeThings, type Things } from "./testing/permission-things.ts";
import { COMPARED_STATES } from "@chiboso/domain/members/reconciliation/compare.ts";
import { access } from "./public.ts";
import { openAs } from "../testing/two-cells.ts";
import { members } from "../members/public.ts";
import { notifications } from "../notifications/public.ts";
import { organisations } from "../organisations/public.ts";
import { rules } from "../rules/public.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeMember, placeOfficer, placeOrganisation } from "../testing/world.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Texts that slip through forms: signs that turn the direction, half letters, formulas, markup, very long ones. */
const TEXTS = [
  "",
  " ",
  "Nguyễn Văn A",
  "a\u0300\u0301\u0302".normalize("NFD"),
  "\u202eđảo\u2066",
  "\u200b\ufeff",
  '=HYPERLINK("http://x";1)',
  "'; drop table member; --",
  "<script>alert(1)</script>",
  "%00%ff\\",
  "{{x}} #let x = 1 $ @ * _",
  "\r\n\t",
  "x".repeat(5000),
  "🙂".repeat(300),
  "099096000004",
  "../../etc/passwd",
];
/** How many requests each route is sent. */
const REQUESTS = 6;
const DAYS = ["0001-01-01", "1582-10-10", "1900-02-28", "2024-02-29", "2026-11-03", "9999-12-31"];
const MOMENTS = [
  "0001-01-01T00:00:00.000Z",
  "2026-11-03T01:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
];

/** Values that a schema lets in, mostly: as wide as it says, with ids of what is there and of what is not. */
function sent(
  schema: Schema,
  defs: Schema,
  ids: readonly string[],
  depth = 0,
): fc.Arbitrary<unknown> {
  const inner = (each: unknown) => sent(each as Schema, defs, ids, depth + 1);
  const ref = schema["$ref"];
  if (typeof ref === "string") return inner(defs[ref.split("/").at(-1) ?? ""] ?? {});
  if ("const" in schema) return fc.constant(schema["const"]);
  const choices = (schema["enum"] ?? schema["anyOf"] ?? schema["oneOf"]) as readonly unknown[];
  if (schema["enum"] !== undefined) return fc.constantFrom(...choices);
  if (choices !== undefined) return fc.oneof(...choices.map(inner));
  if (schema["type"] === "object") return objects(schema, inner);
  if (schema["type"] === "array")
    return fc.array(inner(schema["items"] ?? {}), { maxLength: depth > 4 ? 0 : 3 });
  return simple(schema, ids);
}

function simple(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema["type"] === "boolean") return fc.boolean();
  if (schema["type"] === "null") return fc.constant(null);
  if (schema["type"] === "integer" || schema["type"] === "number") {
    const { minimum: low = -5, maximum: high = 1e7 } = schema as Record<string, number>;
    return fc.oneof(fc.constantFrom(low, high, 0), fc.integer({ min: -5, max: 5000 }));
  }
  return texts(schema, ids);
}

function objects(
  schema: Schema,
  inner: (each: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema["properties"] ?? {}) as Schema);
  const required = (schema["required"] ?? []) as readonly string[];
  const model = Object.fromEntries(properties.map(([name, each]) => [name, inner(each)]));
  const named = fc.record(model, { requiredKeys: required.filter((name) => name in model) });
  const others = schema["additionalProperties"];
  if (typeof others !== "object" || others === null) return named;
  return fc.dictionary(fc.constantFrom("organisation", "on", "__proto__", "x"), inner(others));
}

function texts(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const shape = JSON.stringify([schema["format"] ?? "", schema["pattern"] ?? ""]);
  if (shape.includes("uuid") || shape.includes("a-f")) return fc.constantFrom(...ids);
  if (shape.includes("date-time")) return fc.constantFrom(...MOMENTS);
  if (shape.includes("date") || /\\\\d\{4\}-/u.test(shape)) return fc.constantFrom(...DAYS);
  return fc.constantFrom(...TEXTS, ...DAYS);
}

describe("whatever is sent by whoever may", () => {
  const app = testApp();
  const world = {} as { things: Things; ids: readonly string[]; tokens: readonly string[] };

  before(async () => {
    const above = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: above });
    const union = await placeOrganisation(app, {
      name: "Công đoàn",
      kind: "tradeUnion",
      under: above,
    });
    const things = await placeThings(app, cell);
    const leader = await placeMember(app, cell, { name: "Bí Thư", post: "secretary" });
    const officers = await Promise.all(
      (["committeeOffice", "organisationBoard", "inspectionCommission", "sysAdmin"] as const).map(
        (role) => placeOfficer(app, above, role),
      ),
    );
    // The bare rows of what is told by its content make way for ones that were entered.
    const owner = new pg.Client({ connectionString: app.held.ownerUrl });
    await owner.connect();
    await owner.query("delete from life_case");
    const none = Object.fromEntries(COMPARED_STATES.map((state) => [state, 0]));
    await owner.query("update reconciliation set counts = $1", [JSON.stringify(none)]);
    await owner.end();
    const opened = await openAs(await app.signedIn(leader.accountId), cell, {
      kind: "exemption",
      memberId: things.memberId,
      openedOn: "2026-10-01",
      input: { exemptionGround: "health", exemptSince: "2026-10-10" },
    });
    world.things = { ...things, caseId: opened.value.caseId };
    world.ids = [...Object.values(things), above.id, union.id, leader.memberId, newId()].filter(
      (each) => each.length === 36,
    );
    world.tokens = await Promise.all(
      [leader, ...officers].map(({ accountId }) => openSession(app, accountId)),
    );
  });

  const routes = [access, members, notifications, organisations, rules]
    .flatMap((each) => each.routes)
    .map(({ route }): Route => route)
    .filter((route) => route.name !== "access.logOut" && !route.upload);

  for (const route of routes) {
    test(`${route.name} answers in words and never fails`, async () => {
      const named: Readonly<Record<string, string>> = { ...world.things };
      const part = (of: z.ZodType | undefined) => {
        if (of === undefined) return fc.constant({});
        const schema = z.toJSONSchema(of, { unrepresentable: "any", io: "input" });
        return sent(schema, schema.$defs ?? {}, world.ids);
      };
      const runs = fc.sample(
        fc.tuple(part(route.query), part(route.body), fc.constantFrom(...world.tokens)),
        // The same for each run: what is sent is looked at anew when the seed is changed, not by chance.
        { numRuns: REQUESTS, seed: 20_261_122 },
      );
      for (const [query, body, token] of runs) {
        const path = route.path.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
          encodeURIComponent(named[name] ?? newId()),
        );
        const asked = Object.entries(query as object).flatMap(([key, value]) =>
          typeof value === "object" ? [] : [[key, String(value)]],
        );
        const answer = await app.system.app.inject({
          method: route.method,
          url: `${path}?${new URLSearchParams(asked).toString()}`,
          cookies: { cbs_session: token },
          ...(route.method !== "GET" && {
            payload: { ...(body as object), ...(route.command && { commandId: newId() }) },
          }),
        });
        assert.ok(
          answer.statusCode < 500 || !answer.body.includes("kernel.unexpected"),
          `${answer.statusCode} ${answer.body} for ${JSON.stringify([asked, body]).slice(0, 1500)}`,
        );
      }
    });
  }
});
