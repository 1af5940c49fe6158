import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const PICTURES = fileURLToPath(new URL("../../.cache/stories/", import.meta.url));
/** What a person waits for something to appear; the machine may run other tests at the same time. */
const PATIENCE_MS = 60_000;

/** Somebody with a device of their own: nothing that one person's browser knows is known to another's. */
export interface Person {
  readonly name: string;
  readonly page: Page;
  readonly device: BrowserContext;
}

export interface People {
  /** A new person at a desk, or on a phone. */
  meet(name: string, screen?: { readonly width: number; readonly height: number }): Promise<Person>;
  readonly browser: Browser;
  /**
   * One step of the story as a subtest. When it fails, what each person sees is kept as a picture,
   * and in a story whose steps stand on each other (`chained`) the later ones fail at once.
   */
  step(t: TestContext, title: string, told: () => Promise<void>): Promise<void>;
}

/** Opens the browser for the stories of the calling file. */
export function people(story: string, options: { readonly chained: boolean }): People {
  const everybody: Person[] = [];
  const state: { browser?: Browser; broken?: string; step: number } = { step: 0 };
  const browser = () => {
    if (state.browser === undefined) throw new Error("the browser is open only while stories run");
    return state.browser;
  };
  before(async () => {
    state.browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    });
  });
  after(() => state.browser?.close());
  return {
    get browser() {
      return browser();
    },
    async meet(name, screen = { width: 1280, height: 800 }) {
      const device = await browser().newContext({
        viewport: screen,
        locale: "vi-VN",
        timezoneId: "Asia/Ho_Chi_Minh",
        acceptDownloads: true,
      });
      device.setDefaultTimeout(PATIENCE_MS);
      const person = { name, device, page: await device.newPage() };
      everybody.push(person);
      return person;
    },
    async step(t, title, told) {
      state.step += 1;
      const number = state.step;
      await t.test(`${number}. ${title}`, async () => {
        if (options.chained && state.broken !== undefined)
          throw new Error(`not reached: “${state.broken}” failed`);
        try {
          await told();
        } catch (error) {
          state.broken = title;
          await keepPictures(`${story}-${number}`, everybody);
          throw error;
        }
      });
    },
  };
}

async function keepPictures(name: string, everybody: readonly Person[]): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const [index, person] of everybody.entries()) {
    const path = join(PICTURES, `${name}-${index + 1}.png`);
    await person.page.screenshot({ path, fullPage: true }).catch(() => undefined);
    process.stderr.write(`what ${person.name} saw: ${path} (${person.page.url()})\n`);
  }
}
