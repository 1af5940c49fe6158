import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as z from "zod";
import * as mini from "zod/mini";
import * as ours from "./lazy-zod.ts";

/** Each by its name: of a whole namespace one cannot see what is used. */
const lazy: typeof z = {
  ...z,
  base64: ours.base64,
  coerce: ours.coerce,
  custom: ours.custom,
  email: ours.email,
  iso: ours.iso,
  json: ours.json,
  null: ours.null,
  partialRecord: ours.partialRecord,
  url: ours.url,
  uuid: ours.uuid,
  array: ours.array,
  boolean: ours.boolean,
  discriminatedUnion: ours.discriminatedUnion,
  enum: ours.enum,
  int: ours.int,
  literal: ours.literal,
  looseObject: ours.looseObject,
  number: ours.number,
  object: ours.object,
  record: ours.record,
  strictObject: ours.strictObject,
  string: ours.string,
  tuple: ours.tuple,
  union: ours.union,
  unknown: ours.unknown,
};

/** Everything that contracts make of schemas, once with each of the two. */
function shapeOf(from: typeof z) {
  const line = from.string().trim().min(1).max(20);
  const base = from.object({ id: from.uuid(), line, note: line.nullable().default(null) });
  return from.strictObject({
    ...base.omit({ id: true }).shape,
    kind: from.enum(["one", "two"]),
    many: from.array(from.union([from.int().min(0), from.literal("all")])).max(3),
    named: from.record(from.string(), from.boolean()).optional(),
    either: from.discriminatedUnion("is", [
      base.pick({ note: true }).extend({ is: from.literal("a") }),
      from.object({ is: from.literal("b"), count: from.number() }),
    ]),
    even: from.int().refine((count) => count % 2 === 0, "kernel.bad_field"),
  });
}

const GIVEN: readonly unknown[] = [
  { line: " a ", kind: "one", many: [1, "all"], either: { is: "b", count: 2.5 }, even: 4 },
  { line: "", kind: "three", many: [1, 2, 3, 4], either: { is: "c" }, even: 3, more: 1 },
  { line: "a", note: "", kind: "two", many: [-1], named: { x: 1 }, either: { is: "a" }, even: 0 },
  null,
];

test("a schema that is made late takes, refuses and changes the same as one that is made at once", () => {
  const [late, early] = [shapeOf(lazy), shapeOf(z)];
  for (const given of GIVEN) {
    const [one, other] = [mini.safeParse(late, given), mini.safeParse(early, given)];
    assert.deepEqual(one.data, other.data);
    assert.deepEqual(one.error?.issues, other.error?.issues);
    assert.deepEqual(late.safeParse(given).data, early.safeParse(given).data);
  }
});

test("a late schema is one of zod's to whoever asks", () => {
  const late = lazy.object({ at: lazy.string().optional() });
  assert.ok(late instanceof z.ZodObject);
  assert.deepEqual(Object.keys(late.shape), ["at"]);
  assert.ok("parse" in late);
});

test("everything of zod that a contract or a screen uses is there", () => {
  const root = join(import.meta.dirname, "..");
  const used = globSync("{domain,web}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/\.test\.|node_modules|dist|domain.crypto|lazy-zod/.test(file))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .filter((source) => /import \* as z from "zod";/.test(source))
    .flatMap((source) => [...source.matchAll(/\bz\.([a-z]\w*)/g)].map(([, name]) => name ?? ""));
  const types = new Set(["infer", "input", "output", "core"]);
  const missing = [...new Set(used)].filter((name) => !types.has(name) && !(name in ours));
  assert.deepEqual(missing, []);
});
