import { hash } from "node:crypto";
import { buildBreachList } from "./build-breach-list.ts";
import type { BloomShape } from "./bloom.ts";

const RATE = 1e-6;
const MEMORY = 64 << 20;

/**
 * Writes the list that comes with the product (`common-passwords.bloom`): what people choose everywhere,
 * from @zxcvbn-ts/language-common (MIT), which only developers have. The same bytes each time.
 */
export async function buildCommonPasswords(target: string): Promise<BloomShape> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  const words = [...new Set(dictionary["passwords-common"].map(String))].toSorted();
  const digests = words.map((word) => hash("sha1", word, "buffer"));
  return buildBreachList(() => digests, { target, rate: RATE, memory: MEMORY });
}
