import { posix } from "node:path";
import { importsOf, type Guard, type Source } from "./source.ts";

/** What `domain/` may use beside itself. */
const DOMAIN_PACKAGES = /^(zod|@noble\/(ed25519|hashes))(\/|$)/;
/** Only tests in `domain/` may use Node. */
const TEST_PACKAGES = /^(node:|fast-check$)/;
/** Rooms whose code a room may use, beside its own. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  server: ["domain"],
  web: ["domain"],
  verifier: ["domain"],
  witness: ["domain"],
  stories: ["domain", "server", "tools"],
  tools: ["domain", "server", "verifier"],
};
/** Folders of a room that are open to all of its capabilities, because they know none. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  server: ["platform"],
  web: ["platform", "keys", "outbox"],
};
/** Depend on no other capability; the value is what they may see of `domain/`. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  ledger: ["ledger", "crypto", "kernel"],
  signatures: ["signatures", "crypto", "kernel"],
};

/** Its contract may say who may read it: the table of rights is everybody's. */
const RIGHTS = "domain/access/rights.ts";

interface Target {
  readonly room: string;
  readonly capability: string;
  readonly file: string;
  readonly path: string;
}

/** Who may take what from whom; see CONTRIBUTING, "The house". */
export const doors: Guard = (source) =>
  importsOf(source).flatMap(({ from, at }) => {
    const target = targetOf(source, from);
    const why = target === undefined ? refusePackage(source, from) : refuseTarget(source, target);
    return why === undefined ? [] : [{ at, why: `imports "${from}": ${why}` }];
  });

function targetOf(source: Source, from: string): Target | undefined {
  const path = from.startsWith("@chiboso/")
    ? from.slice("@chiboso/".length)
    : from.startsWith(".")
      ? posix.join(posix.dirname(source.path), from)
      : undefined;
  if (path === undefined) return undefined;
  const [room = "", ...rest] = path.split("/");
  return {
    room,
    capability: rest.length > 1 ? (rest[0] ?? "") : "",
    file: rest.at(-1) ?? "",
    path,
  };
}

function refusePackage({ room, isTest }: Source, from: string): string | undefined {
  if (room === "domain" && !DOMAIN_PACKAGES.test(from) && !(isTest && TEST_PACKAGES.test(from))) {
    return "domain/ is pure and uses only zod, @noble/ed25519, @noble/hashes and itself";
  }
  return undefined;
}

function refuseTarget(source: Source, target: Target): string | undefined {
  if (target.room !== source.room) return refuseRoom(source, target);
  if (target.capability === source.capability) return undefined;
  return refuseLonely(source, target) ?? refuseDoor(source, target);
}

function refuseRoom(source: Source, target: Target): string | undefined {
  if (target.room === "package.json") return undefined;
  if (!(ROOMS[source.room] ?? []).includes(target.room)) {
    return `${source.room}/ may not use ${target.room}/, not even its types`;
  }
  return target.room === "domain" ? refuseLonely(source, target) : undefined;
}

function refuseLonely(source: Source, target: Target): string | undefined {
  const allowed = ALONE[source.capability];
  if (allowed === undefined || source.isTest || source.room === "web") return undefined;
  const open = target.room === "domain" ? allowed : (OPEN[target.room] ?? []);
  if (open.includes(target.capability) || target.path === RIGHTS) return undefined;
  return `${source.capability} depends on no other capability, so that its proof can be checked alone`;
}

function refuseDoor(source: Source, target: Target): string | undefined {
  const open = OPEN[source.room];
  if (open === undefined || target.capability === "" || open.includes(target.capability)) {
    return undefined;
  }
  if (source.isTest && target.capability === "testing") return undefined;
  if (open.includes(source.capability)) return `${source.capability}/ knows no capability`;
  if (/^public\.tsx?$/.test(target.file)) return undefined;
  if (source.capability === "" && isForTheRoom(target)) return undefined;
  return `the only door of ${target.room}/${target.capability}/ is its public.ts`;
}

/** What the files at the top of a room join together. */
function isForTheRoom({ room, capability, file, path }: Target): boolean {
  if (room === "web") return file === "routes.ts" || path.includes("/words/");
  return capability === "demonstration";
}
