import { createHash } from "node:crypto";
import type { ChainHead, Standing } from "@chiboso/domain/ledger/anchor/decide-anchor.ts";
import type { Head } from "@chiboso/domain/crypto/proofs.ts";
import {
  createPublicClient,
  createWalletClient,
  fallback,
  http,
  isAddress,
  parseAbi,
  BlockNotFoundError,
  type Hex,
  type TransactionReceipt,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import type { AnchorConfig } from "../../platform/config.ts";
import compiled from "./contract.json" with { type: "json" };

/** As `contract.json` says it, for the types. */
export const ABI = parseAbi([
  "error NameTaken()",
  "error NotNewer(uint64 kept)",
  "error NotTheKeeper()",
  "event Anchored(bytes32 indexed log, uint64 indexed size, bytes32 root, bytes32 checkpoint)",
  "event Registered(bytes32 indexed log, address keeper, string name)",
  "function anchor(bytes32 log, uint64 size, bytes32 root, bytes32 checkpoint)",
  "function heads(bytes32 log) view returns (address keeper, uint64 size, bytes32 root)",
  "function register(string name)",
]);

const NOBODY = "0x0000000000000000000000000000000000000000";
const CALL_MS = 15_000;
/** A block of a public chain may take so long. */
const WRITTEN_MS = 180_000;

/** Where a chain keeps an anchor. */
export interface Receipt {
  readonly chainId: number;
  readonly contract: Hex;
  readonly transaction: Hex;
  readonly block: number;
  readonly blockHash: Hex;
}

export interface WrittenHead extends Head {
  readonly origin: string;
  /** SHA-256 of the three lines that the log has signed. */
  readonly checkpoint: Uint8Array;
}

/** The contract of one site on one chain; every function throws when no node answers. */
export interface Chain {
  /** The address under which this site writes. */
  readonly keeper: Hex;
  /** Undefined when there is no such contract on the chain (any more). */
  head(origin: string): Promise<ChainHead | undefined>;
  register(origin: string): Promise<void>;
  anchor(head: WrittenHead): Promise<Receipt>;
  /** Where a head was written, by what the chain itself says; undefined when it was not. */
  find(head: WrittenHead): Promise<Receipt | undefined>;
  /** What each node says of the block in which an anchor is. */
  standings(at: Pick<Receipt, "block" | "blockHash">): Promise<Standing[]>;
}

/** The address under which a key writes. */
export function keeperOf(key: Uint8Array): Hex {
  return privateKeyToAccount(toHex(key)).address;
}

type Nodes = ReturnType<typeof nodesFor>;

function nodesFor({ urls, gasPrice }: AnchorConfig, key: Uint8Array) {
  const transports = urls.map((url) => http(url, { timeout: CALL_MS, retryCount: 1 }));
  const transport = fallback(transports, { retryCount: 0 });
  const account = privateKeyToAccount(toHex(key));
  return {
    account,
    all: createPublicClient({ transport }),
    each: transports.map((one) => createPublicClient({ transport: one })),
    wallet: createWalletClient({ account, transport }),
    fee: gasPrice === undefined ? {} : ({ gasPrice, type: "legacy" } as const),
  };
}

/** Puts the contract on the chain and answers its address. */
export async function deployContract(config: AnchorConfig, key: Uint8Array): Promise<Hex> {
  const { all, wallet, fee } = nodesFor(config, key);
  const bytecode = compiled.bytecode as Hex;
  const hash = await wallet.deployContract({ abi: ABI, bytecode, chain: null, ...fee });
  const { contractAddress, status } = await written(all, hash);
  if (status !== "success" || !contractAddress) throw new Error("the chain refused the contract");
  return contractAddress;
}

export function openChain(config: AnchorConfig, key: Uint8Array): Chain {
  const { contract: address } = config;
  if (address === undefined || !isAddress(address, { strict: false }))
    throw new Error("ANCHOR_CONTRACT must be the address of a contract");
  const nodes = nodesFor(config, key);
  const { all, account, wallet, fee } = nodes;
  const contract = { address, abi: ABI } as const;
  const send = async (call: { functionName: "register" | "anchor"; args: readonly unknown[] }) => {
    // Asked before it is paid for, so that a refusal is known by its name.
    const asked = { ...contract, ...call, account, chain: null, ...fee };
    const { request } = await all.simulateContract(asked as never);
    return written(all, await wallet.writeContract(request as never));
  };
  return {
    keeper: account.address,
    head: (origin) => readHead(nodes, address, origin),
    async register(origin) {
      await send({ functionName: "register", args: [origin] });
    },
    async anchor({ origin, size, root, checkpoint }) {
      const args = [logOf(origin), BigInt(size), toHex(root), toHex(checkpoint)];
      const receipt = await send({ functionName: "anchor", args });
      if (receipt.status !== "success") throw new Error("the chain refused the anchor");
      return receiptOf(await all.getChainId(), address, receipt);
    },
    find: (head) => findAnchored(nodes, address, head),
    standings: ({ block, blockHash }) =>
      Promise.all(nodes.each.map((node) => standing(node, block, blockHash))),
  };
}

async function readHead({ all }: Nodes, address: Hex, origin: string) {
  const code = await all.getCode({ address });
  if (code === undefined || code === "0x") return undefined;
  const [keeper, size, root] = await all.readContract({
    address,
    abi: ABI,
    functionName: "heads",
    args: [logOf(origin)],
  });
  return {
    keeper: keeper === NOBODY ? null : keeper,
    size: Number(size),
    root: Buffer.from(root.slice(2), "hex"),
  };
}

async function findAnchored(
  { all }: Nodes,
  address: Hex,
  { origin, size, root, checkpoint }: WrittenHead,
): Promise<Receipt | undefined> {
  const events = await all.getContractEvents({
    address,
    abi: ABI,
    eventName: "Anchored",
    args: { log: logOf(origin), size: BigInt(size) },
    fromBlock: "earliest",
    strict: true,
  });
  const found = events.find(
    ({ args }) => args.root === toHex(root) && args.checkpoint === toHex(checkpoint),
  );
  return found && receiptOf(await all.getChainId(), address, found);
}

async function standing(
  node: Nodes["each"][number],
  block: number,
  blockHash: Hex,
): Promise<Standing> {
  try {
    const { hash } = await node.getBlock({ blockNumber: BigInt(block) });
    return hash === blockHash ? "stands" : "gone";
  } catch (error) {
    return error instanceof BlockNotFoundError ? "behind" : "away";
  }
}

function written(all: Nodes["all"], hash: Hex): Promise<TransactionReceipt> {
  return all.waitForTransactionReceipt({ hash, timeout: WRITTEN_MS });
}

function receiptOf(
  chainId: number,
  contract: Hex,
  at: Pick<TransactionReceipt, "transactionHash" | "blockNumber" | "blockHash">,
): Receipt {
  const { transactionHash, blockNumber, blockHash } = at;
  return { chainId, contract, transaction: transactionHash, block: Number(blockNumber), blockHash };
}

function logOf(origin: string): Hex {
  return `0x${createHash("sha256").update(origin).digest("hex")}`;
}

function toHex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString("hex")}`;
}
