import { fileURLToPath } from "node:url";
import { runFiles } from "./run-files.ts";
import { asks, findTestFiles, type TestFiles } from "./test-files.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm test` runs everything, `npm test -- FILE…` some files, `npm run check` what needs neither
 * database nor browser nor a program of others. One run of Node's own test runner, whose counts are the last lines.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const quick = args[0] === "--quick";
  const found = findTestFiles(ROOT, quick ? args.slice(1) : args);
  const files = quick ? { ...found, canary: [], outside: [], server: [], stories: [] } : found;
  const stop = await prepare(files);
  const ending = () => void stop().finally(() => process.exit(130));
  process.once("SIGINT", ending).once("SIGTERM", ending);
  try {
    const { checks, canary, outside, stories, server, unit } = files;
    const all = [...new Set([...checks, ...canary, ...stories, ...outside, ...server, ...unit])];
    const passed = await runFiles(ROOT, all, (text) => process.stdout.write(text));
    if (!passed) process.exitCode = 1;
  } finally {
    await stop();
  }
}

/** Gets ready only what these files need. */
async function prepare(files: TestFiles): Promise<() => Promise<void>> {
  if (asks(ROOT, files, "belenios-tool")) {
    const { ensureBeleniosTool } = await import("./belenios-tool.ts");
    process.env["BELENIOS_TOOL"] = ensureBeleniosTool(say);
  }
  if (asks(ROOT, files, "signature-programs")) {
    const { ensureSignaturePrograms } = await import("./signature-programs.ts");
    ensureSignaturePrograms(say);
  }
  if (asks(ROOT, files, "go-tlog")) {
    const { ensureGoTlog } = await import("./go-tlog.ts");
    process.env["GO"] = ensureGoTlog(say);
  }
  if (files.stories.length > 0) {
    const { ensureChromium } = await import("./chromium.ts");
    process.env["CHROMIUM"] = ensureChromium(say);
    const { buildPages } = await import("./build-web.ts");
    await buildPages(say);
  }
  if (files.server.length + files.stories.length === 0) return async () => undefined;
  if (files.stories.length === 0) {
    // No box is opened without the page that seals ballots.
    const { buildPages } = await import("./build-web.ts");
    await buildPages(say, ["web/booth"]);
  }
  const { startTestDatabase } = await import("./test-database.ts");
  const stop = await startTestDatabase();
  if (files.stories.length === 0) return stop;
  say("telling the demonstration that the stories begin with");
  const { tellDemonstration } = await import("./story-demonstration.ts");
  const forget = await tellDemonstration().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return async () => {
    await forget();
    await stop();
  };
}

await main();
