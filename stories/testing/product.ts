import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPostOffice, type PostOffice } from "../../server/notifications/testing/post-office.ts";
import { openPushService, type PushService } from "../../server/testing/push-service.ts";
import { testDatabase } from "../../server/testing/database.ts";

const MOVED_CLOCK = fileURLToPath(new URL("moved-clock.ts", import.meta.url));
const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** The product as people meet it: its own process, on its own copy of the test database. */
export interface Product {
  readonly address: string;
  /** The post office to which it sends its letters. */
  readonly post: PostOffice;
  /** The push service to which it sends what devices are told. */
  readonly push: PushService;
  /** Its database as whoever runs the server reaches it. */
  readonly ownerUrl: string;
  /** Everything that it has printed since it was last started. */
  readonly said: () => string;
  /** Starts it again after `stop`, on the same address, database and folder. */
  start(): Promise<void>;
  /** Ends it in order, as an operator does. */
  stop(): Promise<void>;
  /** Starts it again with its clock at that moment; whoever was signed in for too long has to sign in again. */
  moveTo(moment: string): Promise<void>;
}

interface Standing {
  readonly address: string;
  readonly port: number;
  readonly post: PostOffice;
  readonly push: PushService;
  readonly dataDir: string;
}

/** Runs the product for the stories of the calling file; `demo` fills it with the demonstration. */
export function runProduct(options: {
  readonly demo: boolean;
  /** The name under which people reach it; browsers make passkeys for a name alone. */
  readonly host?: "localhost";
  /** What its clock shows at the start, when that is not now. */
  readonly from?: string;
}): Product {
  const state: { standing?: Standing; child?: ChildProcess; said: string; shift: number } = {
    said: "",
    shift: shiftTo(options.from),
  };
  const standing = () => {
    if (state.standing === undefined) throw new Error("the product runs only while stories run");
    return state.standing;
  };
  const start = async () => {
    const { address, port, post, push, dataDir } = standing();
    state.said = "";
    const moved = state.shift === 0 ? [] : ["--import", MOVED_CLOCK];
    const child = spawn(process.execPath, [...moved, MAIN], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        STORY_CLOCK_SHIFT_MS: String(state.shift),
        DATABASE_URL: held.ownerUrl,
        DATABASE_APP_URL: held.appUrl,
        DATA_DIR: dataDir,
        DEMO: options.demo ? "1" : "0",
        HOST: "127.0.0.1",
        PORT: String(port),
        PUBLIC_URL: address,
        SMTP_URL: post.url,
        PUSH_SERVICES: push.origin,
        REQUESTS_PER_MINUTE: "1000000",
      },
    });
    state.child = child;
    // When the time of this file is up, what it has started must not outlive it.
    process.once("exit", () => child.kill("SIGKILL"));
    const hear = (chunk: Buffer) => void (state.said += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    await said(child, /Ctrl-C stops/);
  };
  const said = (child: ChildProcess, sign: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => sign.test(state.said) && resolve();
      child.stdout?.on("data", look);
      child.once("exit", () => reject(new Error(`the product ended by itself:\n${state.said}`)));
    });
  const stop = async () => {
    const { child } = state;
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  const standingOn = {
    async open() {
      const [port, post, push, dataDir] = await Promise.all([
        freePort(),
        openPostOffice(),
        openPushService(),
        mkdtemp(join(tmpdir(), "chiboso-story-")),
      ]);
      const address = `http://${options.host ?? "127.0.0.1"}:${port}`;
      if (told !== undefined) await cp(told.folder, dataDir, { recursive: true });
      state.standing = { address, port, post, push, dataDir };
      await start();
    },
    async close() {
      await stop();
      await standing().post.close();
      await standing().push.close();
      await rm(standing().dataDir, { recursive: true, force: true });
    },
  };
  // One that begins on another day has to be told anew.
  const told = options.demo && options.from === undefined ? toldDemonstration() : undefined;
  const held = testDatabase(standingOn, told?.template);
  return {
    get address() {
      return standing().address;
    },
    get post() {
      return standing().post;
    },
    get push() {
      return standing().push;
    },
    get ownerUrl() {
      return held.ownerUrl;
    },
    said: () => state.said,
    start,
    stop,
    async moveTo(moment) {
      await stop();
      state.shift = shiftTo(moment);
      await start();
    },
  };
}

/** The demonstration that `tools/story-demonstration.ts` has told for all stories of this run. */
function toldDemonstration(): { readonly template: string; readonly folder: string } {
  const template = process.env["TEST_DEMONSTRATION_TEMPLATE"];
  const folder = process.env["TEST_DEMONSTRATION_FOLDER"];
  if (template === undefined || folder === undefined)
    throw new Error("No demonstration to begin with: run `npm test -- FILE`");
  return { template, folder };
}

function shiftTo(moment: string | undefined): number {
  return moment === undefined ? 0 : Date.parse(moment) - Date.now();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
