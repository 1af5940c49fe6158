import { fileURLToPath } from "node:url";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { typeset, TypesetError, type Typeset } from "./typst.ts";

const SIGNS_NAMED = 20;

/**
 * Sets a template (an absolute path) that imports `party-document.typ`; `madeAt` is the moment that
 * the file names as its own making, in the data as `made`. Refuses with the given code and the signs
 * by name (`signs`) when the text has signs that the face lacks; PDF/A allows none.
 */
export function setPartyDocument(
  template: string,
  data: Readonly<Record<string, unknown>>,
  madeAt: Instant,
  unprintable: string,
): Result<Typeset> {
  try {
    return ok(typeset(template, { ...data, made: partsOf(madeAt) }));
  } catch (error) {
    if (!(error instanceof TypesetError) || error.missing.length === 0) throw error;
    return refuse(unprintable, { signs: error.missing.slice(0, SIGNS_NAMED).join(" ") });
  }
}

const SIGNS = fileURLToPath(new URL("./signs.typ", import.meta.url));

/** Refuses texts that could not stand on a paper, so that they are mended while somebody still can. */
export function checkPrintable(texts: readonly string[], unprintable: string): Result<undefined> {
  const set = setPartyDocument(SIGNS, { texts }, "2000-01-01T00:00:00.000Z", unprintable);
  return set.ok ? ok(undefined) : set;
}

function partsOf(at: Instant): Record<string, number> {
  const moment = new Date(at);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  };
}
