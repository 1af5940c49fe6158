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
    const [html, built] = await Promise.all(
      ["index.html", "first-pages.json"].map((name) => readFile(join(folder, name), "utf8")),
    );
    if (html === undefined || built === undefined) throw new Error("the app's page is not there");
    const pages = firstPages.parse(JSON.parse(built));
    const [path = ""] = request.url.split("?");
    const screen = pages.screens.find((each) => paramsIn(each.path, path) !== undefined);
    if (screen === undefined) return { html, personal: false };
    const answers = await answersFor(app, request, screen.asks, paramsIn(screen.path, path) ?? {});
    const head = [...screen.styles.map(styleTag), ...scriptsOf(pages, screen, request)].join("");
    return {
      // A function, because signs like $& in a text would mean something to `replace`.
      html: html.replace("</head>", () => `${head}${answersTag(answers)}</head>`),
      personal: answers.length > 0,
    };
  };
}

function scriptsOf(
  { words }: FirstPages,
  { scripts }: FirstPages["screens"][number],
  request: FastifyRequest,
): string[] {
  const spoken = words[request.cookies[LANGUAGE_COOKIE] ?? ""] ?? words["vi"] ?? [];
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
 */
async function answersFor(
  app: FastifyInstance,
  request: FastifyRequest,
  asks: readonly FirstAsk[],
  params: Readonly<Record<string, string>>,
): Promise<FirstAnswer[]> {
  const { cookie } = request.headers;
  if (cookie === undefined || sessionToken(request) === undefined) return [];
  const answers = await Promise.all(
    asks.map(async ({ name, path }) => {
      const own = Object.entries(params).filter(([param]) => path.split("/").includes(`:${param}`));
      const url = path.replaceAll(/:(\w+)/g, (_all, param: string) => params[param] ?? "");
      const { statusCode, payload } = await app.inject({
        url,
        headers: { cookie },
        remoteAddress: request.ip,
      });
      if (statusCode !== 200) return [];
      const key = [name, own.length === 0 ? null : Object.fromEntries(own), null];
      return [{ key, value: JSON.parse(payload) as unknown }];
    }),
  );
  return answers.flat();
}

/** Data and no script: it is never run, and no text in it can end it. */
function answersTag(answers: readonly FirstAnswer[]): string {
  if (answers.length === 0) return "";
  const json = JSON.stringify(answers).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${FIRST_ANSWERS}">${json}</script>`;
}
