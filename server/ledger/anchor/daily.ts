import { isAnchorDue } from "@chiboso/domain/ledger/anchor/due.ts";
import type { Services } from "../../platform/capability.ts";
import type { Config } from "../../platform/config.ts";
import { dataKey } from "../../platform/sealing.ts";
import type { Chain } from "./chain.ts";
import { keepAnchors } from "./keep-anchors.ts";
import { lastLook } from "./store.ts";

export const ANCHOR_QUEUE = "ledger.anchor";

/** Looks once an hour whether the chain is to be looked at; a site without a chain has nothing to do. */
export async function startAnchors(services: Services): Promise<void> {
  await services.jobs.every(ANCHOR_QUEUE, 1, () => anchorWhenDue(services));
}

export async function anchorWhenDue(services: Services): Promise<void> {
  const { config, database, clock } = services;
  const contract = config.anchor?.contract;
  if (contract === undefined || !isAnchorDue(clock.now(), await lastLook(database))) return;
  await keepAnchors(services, contract, () => chainOf(config));
}

/** The chain of the site; the library for it is loaded only where a site has one. */
export async function chainOf(config: Pick<Config, "anchor" | "dataDir">): Promise<Chain> {
  if (config.anchor === undefined) throw new Error("ANCHOR_URLS names no node of a chain");
  const { openChain } = await import("./chain.ts");
  return openChain(config.anchor, await anchorKey(config));
}

/** Puts the contract on the chain and answers its address; throws when no node answers or the key has no means. */
export async function deployAnchor(config: Pick<Config, "anchor" | "dataDir">): Promise<string> {
  if (config.anchor === undefined) throw new Error("ANCHOR_URLS names no node of a chain");
  const { deployContract } = await import("./chain.ts");
  return deployContract(config.anchor, await anchorKey(config));
}

/** The address under which the site writes on the chain. */
export async function anchorKeeper(config: Pick<Config, "dataDir">): Promise<string> {
  const { keeperOf } = await import("./chain.ts");
  return keeperOf(await anchorKey(config));
}

/** The key under which the site writes on the chain; made at its first use (secp256k1, 32 bytes). */
function anchorKey({ dataDir }: Pick<Config, "dataDir">): Promise<Buffer> {
  return dataKey(dataDir, "anchor-secp256k1");
}
