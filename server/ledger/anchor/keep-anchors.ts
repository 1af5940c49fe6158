import { createHash } from "node:crypto";
import { parseCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideAnchor, decideStanding } from "@chiboso/domain/ledger/anchor/decide-anchor.ts";
import type { Services } from "../../platform/capability.ts";
import type { Reader } from "../../platform/database.ts";
import { hashRanges } from "../hash-ranges.ts";
import { findLastCheckpoint, findLog } from "../store.ts";
import type { Chain, Receipt, WrittenHead } from "./chain.ts";
import {
  keepAnchor,
  keepLook,
  keptAnchors,
  loseAnchor,
  topLogs,
  type KeptAnchor,
} from "./store.ts";

type Needs = Pick<Services, "database" | "clock" | "log">;

/**
 * Looks whether the chain still has what was put on it, and puts there what the top of the site has published
 * since. Keeps what it found, for whoever watches; work never waits for it, and nothing of it is thrown.
 */
export async function keepAnchors(
  services: Needs,
  contract: string,
  openChain: () => Promise<Chain>,
): Promise<Result<"kept">> {
  const { database, clock, log } = services;
  const found = await lookAtAll(services, contract, openChain).catch((error: unknown) => {
    log.warn({ err: error }, "the chain of the anchor does not answer");
    return refuse("ledger.anchor_chain_away");
  });
  await database.commit((tx) => keepLook(tx, clock.now(), found.ok ? null : found.refusal));
  return found;
}

async function lookAtAll(
  services: Needs,
  contract: string,
  openChain: () => Promise<Chain>,
): Promise<Result<"kept">> {
  const chain = await openChain();
  let found: Result<"kept"> = ok("kept");
  for (const log of await topLogs(services.database)) {
    const kept = await keptAnchors(services.database, log, contract);
    const stands = await checkStanding(services, chain, kept);
    const written = await writeHead(services, chain, log);
    // A chain that was rewound is told even when all was written anew.
    for (const each of [written, stands]) if (!each.ok && found.ok) found = each;
  }
  return found;
}

/**
 * From the newest back to the first whose block is still there: blocks hang on each other, so that everything
 * before it is there as well. What is gone is written down as lost.
 */
async function checkStanding(
  { database, clock }: Needs,
  chain: Chain,
  kept: readonly KeptAnchor[],
): Promise<Result<"stands">> {
  let first: Result<"stands"> = ok("stands");
  for (const anchor of kept) {
    const stands = decideStanding(await chain.standings(anchor));
    if (stands.ok) return first;
    if (first.ok) first = stands;
    if (stands.refusal.code !== "ledger.anchor_chain_rewound") return first;
    await database.commit((tx) => loseAnchor(tx, anchor.id, clock.now()));
  }
  return first;
}

async function writeHead(
  { database, clock }: Needs,
  chain: Chain,
  log: Id,
): Promise<Result<"kept">> {
  const published = await publishedHead(database, log);
  if (published === undefined) return ok("kept");
  for (;;) {
    const told = await chain.head(published.origin);
    if (told === undefined) return refuse("ledger.anchor_contract_missing");
    const rootThen = await rootAt(database, log, told.size);
    const step = decideAnchor({ chain: told, keeper: chain.keeper, published, rootThen });
    if (!step.ok) return step;
    if (step.value === "register") await chain.register(published.origin);
    else {
      // An answer that was lost, here or on the way, is in the chain's own events.
      const receipt =
        step.value === "anchor" ? await chain.anchor(published) : await chain.find(published);
      await keepReceipt({ database, clock }, log, published, receipt);
      return ok("kept");
    }
  }
}

async function keepReceipt(
  { database, clock }: Pick<Needs, "database" | "clock">,
  log: Id,
  head: WrittenHead,
  receipt: Receipt | undefined,
): Promise<void> {
  if (receipt === undefined) return;
  await database.commit((tx) => keepAnchor(tx, log, head, receipt, clock.now()));
}

/** What the log has published last; its three lines without the signatures, which may become more. */
async function publishedHead(reader: Reader, log: Id): Promise<WrittenHead | undefined> {
  const last = await findLastCheckpoint(reader, log);
  if (last === undefined) return undefined;
  const note = parseNote(Buffer.from(last.note));
  if (!note.ok) throw new Error(`the last checkpoint of log ${log} is no note`);
  const { text } = note.value;
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) throw new Error(`the last checkpoint of log ${log} is none`);
  return { ...checkpoint.value, checkpoint: createHash("sha256").update(text).digest() };
}

/** The root of our log when it had this size; null when it never was so long. */
async function rootAt(reader: Reader, id: Id, size: number): Promise<Uint8Array | null> {
  const log = await findLog(reader, id);
  if (size === 0 || log === undefined || log.size < size) return null;
  const [root] = await hashRanges(reader, id, [{ start: 0, end: size }]);
  return root ?? null;
}
