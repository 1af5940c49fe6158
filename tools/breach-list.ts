import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  buildBreachList,
  buildCommonPasswords,
  COMMON_LIST,
  readDigests,
  siteList,
} from "../server/access/public.ts";
import { readConfig } from "../server/platform/config.ts";

const USAGE = `Makes the list of stolen passwords that nobody may take:

  node tools/launch.mjs tools/breach-list.ts FILE [--least COUNT] [--rate SHARE] [--memory MEGABYTES]

FILE      a download of SHA-1 digests, one in a line, as "Have I Been Pwned" gives them (HASH:COUNT)
--least   leaves out what was found less often (default 1: everything)
--rate    share of good passwords that are refused by mistake (default 0.001)
--memory  of the list that are held at once; FILE is read once for each part (default 1024)

The list is written to DATA_DIR/breach-list.bloom and asked from the next new password on.`;

const MEGABYTE = 1 << 20;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      common: { type: "boolean", default: false },
      least: { type: "string", default: "1" },
      rate: { type: "string", default: "0.001" },
      memory: { type: "string", default: "1024" },
    },
  });
  if (values.common) return makeCommon();
  const [given, ...more] = positionals;
  const [least, rate, megabytes] = [values.least, values.rate, values.memory].map(Number);
  const right = least !== undefined && least >= 1 && rate !== undefined && rate > 0 && rate < 1;
  if (given === undefined || more.length > 0 || !right || !megabytes) {
    console.error(USAGE);
    return 2;
  }
  const file = resolve(process.env["INIT_CWD"] ?? ".", given);
  const target = siteList(readConfig(process.env).dataDir);
  const options = { target, rate, memory: megabytes * MEGABYTE };
  const shape = await buildBreachList(() => readDigests(file, least), options);
  console.log(`${shape.count} passwords in ${Math.ceil(shape.bits / 8 / MEGABYTE)} MB: ${target}`);
  return 0;
}

/** The list that comes with the product; its bytes are checked in. */
async function makeCommon(): Promise<number> {
  const shape = await buildCommonPasswords(COMMON_LIST);
  console.log(`${shape.count} passwords in ${Math.ceil(shape.bits / 8 / 1024)} kB: ${COMMON_LIST}`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
