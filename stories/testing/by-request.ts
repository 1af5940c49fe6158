import assert from "node:assert/strict";
import { newIdAt } from "../../server/platform/ids.ts";
import type { Person } from "./people.ts";

interface Changed {
  readonly version: number;
}

/** One request of the cockpit, which other stories tell button by button. */
export async function act<T>(
  { page }: Person,
  moment: string,
  method: "POST" | "PUT",
  path: string,
  body: object = {},
): Promise<T> {
  const commandId = newIdAt(moment);
  const { status, text } = await page.evaluate(
    async ([how, to, content]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(to, { method: how, headers, body: content });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, JSON.stringify({ ...body, commandId })] as const,
  );
  assert.equal(status, 200, `${path}: ${text}`);
  return JSON.parse(text) as T;
}

interface Shown {
  readonly version: number;
  readonly roll: readonly { readonly memberId: string }[];
  readonly items: readonly { readonly id: string; readonly kind: string }[];
}

/** What a person reads at an address of the interface. */
export function ask<T>({ page }: Person, path: string): Promise<T> {
  return page.evaluate(async (from) => (await (await fetch(from)).json()) as T, path);
}

/** Opens a meeting, everybody present, and begins each item in turn; the work is done while it runs. */
export async function hold(
  person: Person,
  moment: string,
  meetingId: string,
  work: (item: Shown["items"][number], at: string, version: number) => Promise<number | "stop">,
): Promise<void> {
  const at = `/api/meetings/${meetingId}`;
  await act(person, moment, "POST", `${at}/open`);
  const shown = await ask<Shown>(person, at);
  const entries = shown.roll.map(({ memberId }) => ({ memberId, mark: "present" }));
  await act(person, moment, "POST", `${at}/roll`, { entries });
  let { version } = await ask<Shown>(person, at);
  for (const item of shown.items) {
    const step = async (to: "begin" | "end") => {
      const body = { step: to, expectedVersion: version };
      const path = `${at}/items/${item.id}/step`;
      ({ version } = await act<Changed>(person, moment, "POST", path, body));
    };
    await step("begin");
    const after = await work(item, at, version);
    if (after !== "stop") version = after;
    await step("end");
    if (after === "stop") break;
  }
  await act(person, moment, "POST", `${at}/close`);
}

/** Holds the committee's meeting with this conclusion of its last item. */
export function holdCommittee(
  person: Person,
  moment: string,
  meetingId: string,
  conclusion: string,
): Promise<void> {
  return hold(person, moment, meetingId, async (item, at, version) => {
    if (item.kind !== "resolution") return version;
    const path = `${at}/items/${item.id}/conclusion`;
    const body = { text: conclusion, expectedVersion: version };
    return (await act<Changed>(person, moment, "PUT", path, body)).version;
  });
}
