import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { checkBallot } from "../../domain/crypto/belenios/check-ballot.ts";
import { BELENIOS_2048, createGroup } from "../../domain/crypto/belenios/group.ts";
import {
  fixedRandom,
  sampleBoard,
  sampleElection,
  type SampleElection,
} from "../../domain/crypto/belenios/sample-election.ts";
import { shortDigest } from "../../domain/crypto/belenios/scalars.ts";
import { buildPages } from "../build-web.ts";
import { ensureChromium } from "../chromium.ts";
import { spreadOf, type BenchContext } from "./harness.ts";
import { FORMS } from "./secret-ballot.ts";
import type { Trial, TrialOutcome } from "./trial.ts";

const PAGE = fileURLToPath(new URL("../../web/booth/dist/booth.html", import.meta.url));
/** What issue 5 asks of a ballot of form B on the test machine. */
const MOST_MS = 50;
const PAGES = 15;

/** The page that seals ballots, as it is built, in Chromium as voters have it: from the press to the sealed ballot. */
export const trial: Trial = {
  name: "booth",
  title:
    "A ballot of form B (up to three of five, and yes) sealed by the built page of the booth in Chromium, each time in a page that was just opened, and again in one that has sealed before; --size N for the number of pages",
  run,
};

async function run({ say, size = PAGES }: BenchContext): Promise<TrialOutcome> {
  const program = ensureChromium(say);
  await buildPages(say, ["web/booth"]);
  const random = fixedRandom("booth");
  const group = createGroup(BELENIOS_2048);
  const { questions } = FORMS["B"] ?? { questions: [] };
  const sample = sampleElection(
    group,
    sampleBoard(group, random),
    { questions, voters: 2 * size, name: "Form B" },
    random,
  );
  const server = await serve(sample);
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    const { port } = server.address() as AddressInfo;
    const links = sample.codes.map(
      (code) => `http://127.0.0.1:${port}/booth#${sample.election.record.uuid}.${code}`,
    );
    const fresh = await inFreshPages(browser, links.slice(0, size));
    const again = await inOnePage(browser, links.slice(size));
    return outcomeOf(size, fresh, again);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Says what a booth asks for, and takes only ballots that hold. */
async function serve(sample: SampleElection): Promise<Server> {
  const html = await readFile(PAGE);
  const keys = sample.credentials.map(({ element }) => String(element)).toSorted();
  const told = { state: "open", election: sample.json, keys, booth: null, promiseKey: "" };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === "/booth") {
      return response.setHeader("content-type", "text/html; charset=utf-8").end(html);
    }
    response.setHeader("content-type", "application/json");
    if (request.method !== "POST") return response.end(JSON.stringify(told));
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const ballot = Buffer.concat(parts).toString("utf8");
    const checked = checkBallot(sample.election, ballot);
    if (!checked.ok) return response.writeHead(422).end(JSON.stringify(checked));
    return response.end(JSON.stringify({ tracker: shortDigest(ballot), promise: "" }));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => {
    server.once("listening", resolve);
  });
  return server;
}

async function inFreshPages(browser: Browser, links: readonly string[]): Promise<number[]> {
  const spent: number[] = [];
  for (const link of links) {
    const page = await browser.newPage();
    spent.push(await sealed(page, link));
    await page.close();
  }
  return spent;
}

/** As on the tablet of the board, where one votes after the other. */
async function inOnePage(browser: Browser, links: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  const spent: number[] = [];
  for (const link of links) spent.push(await sealed(page, link));
  await page.close();
  // The first was in a page that was just opened.
  return spent.slice(1);
}

/** Votes in the page as a person does; how many milliseconds it took to seal. */
async function sealed(page: Page, link: string): Promise<number> {
  await page.goto(link);
  await page.locator("form button.main").click();
  for (const id of ["q0-0-stay", "q0-1-strike", "q0-2-stay", "q0-3-strike", "q0-4-stay", "q1-0"])
    await page.locator(`#${id}`).check();
  await page.locator("#on").click();
  await page.locator("#send").click();
  await page.locator(".receipt").waitFor();
  const [duration] = await page.evaluate(() => {
    const measured = performance.getEntriesByName("sealing").map((entry) => entry.duration);
    performance.clearMeasures();
    return measured;
  });
  if (duration === undefined) throw new Error("the page did not say how long it took to seal");
  return duration;
}

function outcomeOf(size: number, fresh: readonly number[], again: readonly number[]): TrialOutcome {
  const verdict = (what: string, spent: readonly number[]) =>
    ({ what, measured: spreadOf(spent).median, most: MOST_MS, unit: "ms" }) as const;
  const line = (what: string, spent: readonly number[]) => {
    const { min, median, max } = spreadOf(spent);
    return `${what}: ${median.toFixed(1)} ms (${min.toFixed(1)} to ${max.toFixed(1)})`;
  };
  return {
    sizes: { pages: size, ballots: fresh.length + again.length },
    verdicts: [
      verdict("median of the first ballot of a page that was just opened", fresh),
      verdict("median of further ballots in one page", again),
    ],
    further: [
      line("in a page that was just opened", fresh),
      line("further ballots in one page", again),
    ],
  };
}
