import { whoAmI } from "@chiboso/domain/access/contract.ts";
import {
  FIRST_ANSWERS,
  firstPages,
  LANGUAGE_COOKIE,
  paramsIn,
  type FirstAnswer,
  type FirstAsk,
  type FirstPages,
} from "@chiboso/domain/kernel/first-page.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sessionToken } from "./session.ts";

/** So long a page waits for an answer that the app can as well ask for by itself. */
const LONGEST_MS = 1500;

/** The app's page for a request: with answers in it, it is the page of one person and must not be kept. */
export interface Page {
  readonly html: string;
  readonly personal: boolean;
}

/**
 * Makes the page of a screen that people open first: it names the scripts, styles and words that the
 * screen needs, and holds what it would ask first, so that over a slow network all of it comes in one
 * round and not one after the other. Other screens get the page as it was built.
 */
export function firstPageMaker(
  app: FastifyInstance,
  folder: string,
): (request: FastifyRequest) => Promise<Page> {
  return async (request) => {
    // Read anew for each page: the app may have been built again since the server was started.
    const [html, pages] = await Promise.all([
      readFile(join(folder, "index.html"), "utf8"),
      readPages(join(folder, "first-pages.json")),
    ]);
    const [path = ""] = request.url.split("?");
    const screen = pages?.screens.find((each) => paramsIn(each.path, path) !== undefined);
    if (pages === undefined || screen === undefined) return { html, personal: false };
    const answers = await answersFor(app, request, screen.asks, paramsIn(screen.path, path) ?? {});
    const head = [...screen.styles.map(styleTag), ...scriptsOf(pages, screen, request)].join("");
    return {
      // A function, because signs like $& in a text would mean something to `replace`.
      html: html.replace("</head>", () => `${head}${answersTag(answers)}</head>`),
      personal: answers.length > 0,
    };
  };
}

/** Undefined when the build is from before there was such a table, or is being written anew. */
async function readPages(file: string): Promise<FirstPages | undefined> {
  try {
    return firstPages.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

function scriptsOf(
  { words }: FirstPages,
  { scripts }: FirstPages["screens"][number],
  request: FastifyRequest,
): string[] {
  const chosen = request.cookies[LANGUAGE_COOKIE] ?? "";
  const spoken = (Object.hasOwn(words, chosen) ? words[chosen] : words["vi"]) ?? [];
  return [...new Set([...scripts, ...spoken])].map(
    (script) => `<link rel="modulepreload" crossorigin href="${script}">`,
  );
}

function styleTag(style: string): string {
  return `<link rel="stylesheet" crossorigin href="${style}">`;
}

/**
 * The answers as the person's own requests would get them, each by all five steps. A link in a letter
 * comes without the session's cookie, and then nothing is known of who opens it: the app asks by itself.
 * Who is signed in is asked first: with a session that has ended every other ask would only be refused, and
 * would count against what everybody behind that address may ask.
 */
async function answersFor(
  app: FastifyInstance,
  request: FastifyRequest,
  asks: readonly FirstAsk[],
  params: Readonly<Record<string, string>>,
): Promise<FirstAnswer[]> {
  if (sessionToken(request) === undefined) return [];
  const answer = async (ask: FirstAsk) =>
    (await inTime(answerTo(app, request, ask, params)).catch(() => undefined)) ?? [];
  const who = await answer(whoAmI);
  if (!who.some(({ value }) => whoAmI.reply.safeParse(value).data?.me)) return who;
  const others = await Promise.all(asks.filter(({ name }) => name !== whoAmI.name).map(answer));
  return [...who, ...others.flat()];
}

/** None when it would be refused: the app asks by itself and says why. */
async function answerTo(
  app: FastifyInstance,
  { headers: { cookie = "" }, ip }: FastifyRequest,
  { name, path }: FirstAsk,
  params: Readonly<Record<string, string>>,
): Promise<FirstAnswer[]> {
  const own = Object.entries(params).filter(([param]) => path.split("/").includes(`:${param}`));
  const url = path.replaceAll(/:(\w+)/g, (_all, param: string) => params[param] ?? "");
  const { statusCode, payload } = await app.inject({ url, headers: { cookie }, remoteAddress: ip });
  if (statusCode !== 200) return [];
  const key = [name, own.length === 0 ? null : Object.fromEntries(own), null];
  return [{ key, value: JSON.parse(payload) as unknown }];
}

/** What comes of the work, or undefined when that takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), LONGEST_MS);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Data and no script: it is never run, and no text in it can end it. */
function answersTag(answers: readonly FirstAnswer[]): string {
  if (answers.length === 0) return "";
  const json = JSON.stringify(answers).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${FIRST_ANSWERS}">${json}</script>`;
}
