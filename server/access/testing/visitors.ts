import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { Body, Reply, Route } from "@chiboso/domain/kernel/route.ts";
import { sql } from "../../platform/database.ts";
import type { TestApp } from "../../testing/app.ts";
import { placeMember, placeOrganisation, type PlacedMember } from "../../testing/world.ts";
import { hashPassword } from "../public.ts";

export const PASSWORD = "Mùa xuân ở xã nhà";

/** What a browser gets: the status, the reply or the refusal, and the cookie that was set. */
export interface Visit<R extends Route> {
  readonly status: number;
  readonly value: Reply<R>;
  readonly refusal: Refusal | undefined;
  readonly cookie: string | undefined;
}

/** A raw request as a browser sends it, for what sets and takes the session's cookie. */
export async function visit<R extends Route>(
  app: TestApp,
  route: R,
  given: { readonly body?: Body<R>; readonly cookie?: string; readonly address?: string },
): Promise<Visit<R>> {
  const answer = await app.system.app.inject({
    method: route.method,
    url: route.path,
    ...(given.body !== undefined && { payload: given.body as object }),
    remoteAddress: given.address ?? "10.0.0.1",
    ...(given.cookie !== undefined && { headers: { cookie: given.cookie } }),
  });
  const body = answer.json<Reply<R> & { refusal?: Refusal }>();
  const set = answer.headers["set-cookie"];
  return {
    status: answer.statusCode,
    value: body,
    refusal: body.refusal,
    cookie: (Array.isArray(set) ? set[0] : set)?.split(";")[0],
  };
}

const kept: { hash?: Promise<string> } = {};

/** A member with a user name and a password, in a cell of its own. */
export async function placePerson(
  app: TestApp,
  username: string,
  wanted: { readonly post?: "secretary" } = {},
): Promise<PlacedMember & { readonly cellId: string }> {
  const cell = await placeOrganisation(app, { name: `Chi bộ của ${username}` });
  const person = await placeMember(app, cell, { name: "Trần Thị Mẫu", ...wanted });
  await givePassword(app, person.accountId, username);
  return { ...person, cellId: cell.id };
}

/** Gives an account the user name and the password of these tests. */
export async function givePassword(
  app: TestApp,
  accountId: string,
  username: string,
): Promise<void> {
  const hash = await (kept.hash ??= hashPassword(PASSWORD));
  await app.held.database.commit((tx) =>
    tx.query(
      sql`update account set username = ${username}, password_hash = ${hash} where id = ${accountId}`,
    ),
  );
}
