import { execFile, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; these accounts are tried, and the last is made when missing. */
const ACCOUNTS = ["postgres", "chiboso"] as const;

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How programs of PostgreSQL are run: under which account, and through what. */
export interface Runner {
  /** Undefined when they run as whoever runs the product. */
  readonly account: Account | undefined;
  /** Words before the program's own command line. */
  readonly prefix: readonly string[];
}

/**
 * Decides how PostgreSQL's programs are run so that they can reach both the binaries and `folder`.
 * As root: under the account that owns `cluster`, else under `postgres` or `chiboso`. When the
 * project lies in a closed folder (/root has mode 0700) that account additionally gets the
 * narrowest capability that lets it through. Throws when there is no way.
 */
export async function chooseRunner(
  initdb: string,
  folder: string,
  cluster: string,
): Promise<Runner> {
  const hasSetpriv = await succeeds("setpriv", ["--version"]);
  if (process.getuid?.() !== 0) {
    return { account: undefined, prefix: hasSetpriv ? ["setpriv", ...FOLLOW] : [] };
  }
  const account = (await ownerOf(cluster)) ?? (await findAccount()) ?? (await makeAccount());
  if (!hasSetpriv) return { account, prefix: [] };
  for (const capability of [undefined, "dac_read_search", "dac_override"]) {
    const prefix = ["setpriv", ...asAccount(account), ...withCapability(capability), ...FOLLOW];
    if (await reaches(prefix, initdb, folder)) return { account, prefix };
  }
  throw new Error(
    `PostgreSQL must not run as root, and account ${account.uid} cannot reach ${folder} and ${initdb}. ` +
      "Set DATA_DIR to a folder outside closed ones, or start the product as an ordinary user.",
  );
}

/** The database ends in order when the product is killed, and never outlives it. */
const FOLLOW = ["--pdeathsig=INT", "--no-new-privs"];

function asAccount({ uid, gid }: Account): string[] {
  return [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
}

/**
 * The capability survives the change of account, and `access(2)`, by which the programs look for
 * each other, keeps it (`no_setuid_fixup`).
 */
function withCapability(name: string | undefined): string[] {
  const sets = name === undefined ? "-all" : `-all,+${name}`;
  const limits = [`--inh-caps=${sets}`, `--ambient-caps=${sets}`, `--bounding-set=${sets}`];
  return name === undefined ? limits : ["--securebits=+no_setuid_fixup", ...limits];
}

/** `--show` looks for everything that is needed for making a cluster, and makes none. */
async function reaches(
  prefix: readonly string[],
  initdb: string,
  folder: string,
): Promise<boolean> {
  const [command = "", ...rest] = prefix;
  const look = 'cd "$1" && exec "$2" --show --pgdata=.';
  return succeeds(command, [...rest, "sh", "-c", look, "sh", folder, initdb]);
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, [...args]).then(
    () => true,
    () => false,
  );
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

async function findAccount(): Promise<Account | undefined> {
  for (const name of ACCOUNTS) {
    const found = await idsOf(name).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function idsOf(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function makeAccount(): Promise<Account> {
  try {
    const shell = "/usr/sbin/nologin";
    await run("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      shell,
      ACCOUNTS[1],
    ]);
    return await idsOf(ACCOUNTS[1]);
  } catch (cause) {
    throw new Error(
      "PostgreSQL must not run as root, and no account for it could be made. " +
        "Run `useradd --system chiboso`, or start the product as an ordinary user.",
      { cause },
    );
  }
}

/** Starts a program of PostgreSQL as the runner says. */
export function spawnWith(
  runner: Runner,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command = program, ...rest] = [...runner.prefix, program, ...args];
  const ids = runner.prefix.length === 0 ? runner.account : undefined;
  // A locale of the machine that is not installed must not reach the messages that are read below.
  return spawn(command, rest, {
    ...options,
    ...ids,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
  });
}
