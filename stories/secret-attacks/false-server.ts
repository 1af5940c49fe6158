import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openDatabase, sql, type Transaction } from "../../server/platform/database.ts";
import { group } from "../../server/voting/secret/server-key.ts";
import type { Product } from "../testing/product.ts";

type Owned = Pick<Product, "ownerUrl">;

/** Somebody who writes into the tables as whoever runs the server can. */
async function asOwner<T>({ ownerUrl }: Owned, act: (tx: Transaction) => Promise<T>): Promise<T> {
  const owner = openDatabase(ownerUrl, 1);
  try {
    return await owner.commit(act);
  } finally {
    await owner.close();
  }
}

/** Puts another text in the place of a record of the election; gives the one that stood there. */
export async function exchange(
  product: Owned,
  kind: "trustees" | "credentials",
  make: (own: string) => string,
): Promise<string> {
  return asOwner(product, async (tx) => {
    const [row] = await tx.query<{ content: string }>(sql`
      select content from secret_record where kind = ${kind}`);
    const own = row?.content ?? assert.fail(`no record of the ${kind}`);
    await tx.query(sql`update secret_record set content = ${make(own)} where kind = ${kind}`);
    return own;
  });
}

/** A list of as many keys, in which one is of somebody who has no place there. */
export const withGhost = (keys: readonly string[]) =>
  [...keys.slice(1), String(group.g.power(7n))].toSorted();

export async function setKeeperKey(product: Owned, key: string): Promise<void> {
  await asOwner(product, (tx) => tx.query(sql`update secret_vote set keeper_key = ${key}`));
}

/** What the booth is served. */
export const BOOTH = "**/api/booth/*";

interface ServedBooth {
  readonly election: string;
  readonly keys: readonly string[];
}

/** What a server says whose process somebody has: another election, or another list, to this page. */
export async function serveFalsely(
  page: Page,
  change: (told: ServedBooth) => Partial<ServedBooth>,
): Promise<void> {
  await page.route(BOOTH, async (route) => {
    const response = await route.fetch();
    const told = (await response.json()) as ServedBooth;
    await route.fulfill({ response, json: { ...told, ...change(told) } });
  });
}

/** What registers a device. */
export const REGISTRATION = "**/api/secret-votes/*/registrations";

/**
 * What this page registers is meant for another board than the server has, as of a window that heard nothing of an
 * election of the board. The record itself stays as it is: every open page would follow it.
 */
export async function registerForAnother(page: Page): Promise<void> {
  await page.route(REGISTRATION, async (route) => {
    const sent = route.request().postDataJSON() as { readonly attempt: number };
    await route.continue({ postData: { ...sent, attempt: sent.attempt + 1 } });
  });
}
