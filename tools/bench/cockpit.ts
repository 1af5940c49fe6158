import { chromium } from "playwright-core";
import { fork } from "node:child_process";
import { once } from "node:events";
import { LANGUAGES } from "../../domain/kernel/language.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import { buildPages } from "../build-web.ts";
import { ensureChromium } from "../chromium.ts";
import { visit, type Hardship, type Visit } from "./cockpit/visit.ts";
import type { Bench, BenchContext, Prepared, Side } from "./harness.ts";
import { openClient } from "./vote/client.ts";
import { openMeeting, openPoll } from "./vote/meeting.ts";
import { placeCell } from "./vote/people.ts";

const PEOPLE = 49;
/** What issue 4 asks for, in seconds and in bytes. */
const ASKED = 3;
const FIRST_LOAD = 300_000;
const HARDSHIP: Hardship = { slowdown: 4, bitsPerSecond: 3_000_000, latency: 400 };

/** The secretary's cockpit on a phone that has never seen the app. */
export const bench: Bench = {
  name: "cockpit",
  title: `The cockpit of an open meeting of ${PEOPLE} people opened for the first time in a real browser (processor ${HARDSHIP.slowdown} times slower, ${HARDSHIP.bitsPerSecond / 1e6} Mbit/s, ${HARDSHIP.latency} ms for each request), until a tap is answered; in three languages, against the ${ASKED} s that it may take`,
  aim: 1,
  limit: {
    seconds: ASKED,
    statistic: "p95",
    side: "ours",
    what: "from the address until the first tap in the cockpit was answered",
  },
  rounds: 5,
  prepare,
};

async function prepare({
  database: { ownerUrl, appUrl },
  folder,
  say,
}: BenchContext): Promise<Prepared> {
  await Promise.all([bringUpToDate(ownerUrl), buildPages(say)]);
  const server = fork(new URL("./vote/server.ts", import.meta.url), {
    env: { ...process.env, BENCH_APP_URL: appUrl, BENCH_DATA_DIR: folder },
  });
  const [{ address }] = (await once(server, "message")) as [{ address: string }];
  const client = await openClient(address, 1);
  const cell = await placeCell(appUrl, PEOPLE - 2);
  const meeting = await openMeeting(client, cell);
  await openPoll(client, cell, meeting);
  client.close();
  const browser = await chromium.launch({
    executablePath: ensureChromium(say),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  const open = (language: string, hardship: Hardship) =>
    visit(
      browser,
      {
        address,
        path: `/meetings/${meeting.meetingId}/run`,
        token: cell.secretary.token,
        language,
      },
      hardship,
    );
  const firstLoads = new Map<string, Visit>();
  return {
    ours: opened(open, firstLoads, say),
    peer: allowance(),
    sizes: { people: PEOPLE, languages: LANGUAGES.length },
    further: () => ({
      lines: [...firstLoads].map(loadInWords),
      reached: [...firstLoads.values()].every(({ bytes }) => bytes <= FIRST_LOAD),
    }),
    close: async () => {
      await browser.close();
      const gone = once(server, "exit");
      server.disconnect();
      await gone;
    },
  };
}

type Open = (language: string, hardship: Hardship) => Promise<Visit>;

/** Keeps of each language the largest first load of all openings. */
function opened(open: Open, firstLoads: Map<string, Visit>, say: (line: string) => void): Side {
  return {
    what: "the cockpit opened in one language",
    run: async () => {
      const samples: number[] = [];
      for (const language of LANGUAGES) {
        const seen = await open(language, HARDSHIP);
        samples.push(seen.seconds);
        if (seen.bytes > (firstLoads.get(language)?.bytes ?? 0)) firstLoads.set(language, seen);
        say(`${language} ${seen.seconds.toFixed(2)} s`);
      }
      return { units: samples.length, samples };
    },
  };
}

function loadInWords([language, { bytes, requests }]: [string, Visit]): string {
  const verdict = bytes <= FIRST_LOAD ? "kept" : "MISSED";
  return `load   ${bytes} bytes of at most ${FIRST_LOAD}: ${verdict} (${language}, all that came until that tap, in ${requests} requests)`;
}

/** The peer is the allowance itself: it takes exactly the time that is asked for. */
function allowance(): Side {
  return {
    what: "the time that one opening may take",
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, LANGUAGES.length * ASKED * 1000));
      return LANGUAGES.length;
    },
  };
}
