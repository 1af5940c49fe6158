/// <reference lib="dom" />
import type { Browser, CDPSession } from "playwright-core";

/** What a phone of some years and a weak network are like. */
export interface Hardship {
  /** How many times slower than this machine the processor is. */
  readonly slowdown: number;
  readonly bitsPerSecond: number;
  /** Milliseconds until the first byte of an answer, for each request. */
  readonly latency: number;
}

export interface Visit {
  /** From the beginning of the navigation until the first tap was answered and drawn. */
  readonly seconds: number;
  /** Bytes that had come over the network by then, as they were compressed, heads included. */
  readonly bytes: number;
  readonly requests: number;
  /** Everything that came, the last first: for whoever wants to know where the time went. */
  readonly loaded: readonly Loaded[];
}

export interface Loaded {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds after the first request. */
  readonly asked: number;
  readonly came: number;
}

export interface Caller {
  readonly address: string;
  readonly path: string;
  readonly token: string;
  readonly language: string;
}

declare global {
  interface Window {
    /** Milliseconds at which a tap was answered. */
    answeredAt?: number;
  }
}

const PHONE = { width: 390, height: 844 };
const PATIENCE_MS = 60_000;

/** Opens a screen on a device that has never seen the app, and taps a tab as soon as there is one. */
export async function visit(browser: Browser, caller: Caller, hardship: Hardship): Promise<Visit> {
  const { address, path, token, language } = caller;
  const url = new URL(path, address);
  const context = await browser.newContext({
    viewport: PHONE,
    storageState: {
      cookies: ["cbs_session", "cbs_language"].map((name) => ({
        name,
        value: name === "cbs_session" ? token : language,
        domain: url.hostname,
        path: "/",
        expires: -1,
        httpOnly: false,
        secure: false,
        sameSite: "Lax" as const,
      })),
      origins: [
        { origin: url.origin, localStorage: [{ name: "chiboso.language", value: language }] },
      ],
    },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(tapWhenThere);
    const session = await context.newCDPSession(page);
    const network = await listen(session);
    await impose(session, hardship);
    await page.goto(url.href, { waitUntil: "commit" });
    await page.waitForFunction(() => window.answeredAt !== undefined, undefined, {
      timeout: PATIENCE_MS,
      polling: 50,
    });
    const answered = await page.evaluate(() => window.answeredAt ?? Number.NaN);
    const loaded = network.before(answered);
    return {
      seconds: answered / 1000,
      bytes: loaded.reduce((sum, each) => sum + each.bytes, 0),
      requests: loaded.length,
      loaded,
    };
  } finally {
    await context.close();
  }
}

async function impose(session: CDPSession, { slowdown, bitsPerSecond, latency }: Hardship) {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

/** Runs in the page, before anything of ours: taps another tab and waits until it has been drawn. */
function tapWhenThere(): void {
  let tapped: Element | undefined;
  const watcher = new MutationObserver(() => {
    if (tapped === undefined) {
      const tab = document.querySelector('[role="tab"][aria-selected="false"]');
      if (!(tab instanceof HTMLElement)) return;
      tapped = tab;
      tab.click();
    }
    if (tapped.getAttribute("aria-selected") !== "true") return;
    watcher.disconnect();
    // The frame after this one: what the tap changed is on the screen then.
    requestAnimationFrame(() => setTimeout(() => (window.answeredAt = performance.now())));
  });
  watcher.observe(document, { subtree: true, childList: true, attributes: true });
}

async function listen(session: CDPSession) {
  const asked = new Map<string, { path: string; at: number }>();
  const loaded: Loaded[] = [];
  let begin: number | undefined;
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => {
    begin ??= timestamp;
    asked.set(requestId, { path: new URL(request.url).pathname, at: timestamp });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    const request = asked.get(requestId);
    if (request === undefined || begin === undefined) return;
    loaded.push({
      path: request.path,
      bytes: encodedDataLength,
      asked: Math.round((request.at - begin) * 1000),
      came: Math.round((timestamp - begin) * 1000),
    });
  });
  return { before: (moment: number) => loaded.filter(({ came }) => came <= moment) };
}
