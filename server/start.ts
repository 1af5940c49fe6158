import { firstAdministratorLink, hasAccounts } from "./access/public.ts";
import { demonstrate, DEMONSTRATION_PASSWORD } from "./demonstration/demonstrate.ts";
import { clearInterrupted, hasDemonstration, isUntouched } from "./demonstration/progress.ts";
import { LOGINS } from "./demonstration/settle.ts";
import { DEMO } from "./demonstration/shape.ts";
import { alone } from "./platform/alone.ts";
import { readConfig, type Config } from "./platform/config.ts";
import { openDatabase } from "./platform/database.ts";
import { prepareDatabase, type PreparedDatabase } from "./platform/prepare-database.ts";
import { openSystem, type System } from "./system.ts";
import { startSignerProgram, type SignerProgram } from "./signer-program.ts";
import { bringUpToDate } from "./up-to-date.ts";

const say = (text: string) => process.stdout.write(`${text}\n`);

/**
 * Starts the product: database, tables, demonstration or first administrator, then the doors.
 * `pages` is waited for before the doors open, so that they can be built meanwhile. Ends the
 * process with what went wrong when it cannot start.
 */
export async function start(pages: Promise<void> = Promise.resolve()): Promise<void> {
  try {
    await startOrThrow(pages);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Error && error.cause) console.error(error.cause);
    process.exit(1);
  }
}

async function startOrThrow(pages: Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const begun = performance.now();
  // A page that cannot be built is told when it is waited for, not before.
  pages.catch(() => undefined);
  say("Chi Bộ Số\n  · database");
  // Whoever watches over the process starts it anew, and with it the database, which then repairs itself.
  const onLost = (error: Error) => {
    console.error(`${error.message}. Start anew: nothing that was saved is lost.`);
    process.exit(1);
  };
  const prepared = await prepareDatabase(config, { onLost });
  const running: { system?: System; signer?: SignerProgram } = {};
  const stop = async () => {
    await running.system?.close();
    await running.signer?.stop();
    await prepared.stop();
  };
  stopOnSignal(stop);
  try {
    await alone(prepared.ownerUrl, () => prepareData(config, prepared));
    if (config.signer.own) {
      say("  · signer of the logs");
      running.signer = await startSignerProgram(config, say);
    }
    await pages;
    running.system = await openSystem(config, prepared.appUrl);
    await running.system.app.listen({ host: config.host, port: config.port });
    await greet(running.system, Math.round(performance.now() - begun));
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareData(config: Config, prepared: PreparedDatabase): Promise<void> {
  say("  · tables");
  if (await clearInterrupted(prepared.ownerUrl)) {
    say("  · a demonstration was interrupted: what it left behind is taken away");
  }
  await bringUpToDate(prepared.ownerUrl);
  if (config.demo && (await isEmpty(prepared.appUrl))) {
    say("  · demonstration committee: three cells, twelve months");
    await demonstrate(config, prepared.appUrl, DEMO, (line) => say(`    ${line}`));
  }
}

async function isEmpty(appUrl: string): Promise<boolean> {
  const database = openDatabase(appUrl, 1);
  try {
    return await isUntouched(database);
  } finally {
    await database.close();
  }
}

async function greet(system: System, milliseconds: number): Promise<void> {
  const { config, database, clock } = system.services;
  const address = system.app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  say(`\nReady in ${(milliseconds / 1000).toFixed(1)} s: http://${config.host}:${port}\n`);
  if (!(await hasAccounts(database))) {
    say(
      "Nobody can sign in yet. Create the first administrator with this link (once, within 72 hours):",
    );
    say(`  ${await firstAdministratorLink(database, config.publicUrl, clock.now())}\n`);
  } else if (config.demo && (await hasDemonstration(database))) {
    say("Demonstration log-ins (the same password for all):");
    for (const login of LOGINS) say(`  ${login.username.padEnd(14)} ${login.role}`);
    say(`  password: ${DEMONSTRATION_PASSWORD}\n`);
  }
  say("Ctrl-C stops everything.");
}

/** npm passes on a Ctrl-C that the terminal has already sent: within this time they are one. */
const SAME_SIGNAL_MS = 1000;

/** The first signal ends in order; a second one no longer waits. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const onSignal = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    say("\nStopping…");
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}
