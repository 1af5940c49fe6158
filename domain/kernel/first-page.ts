import * as z from "zod";

/** A read that the server answers in the page itself. */
const firstAsk = z.object({ name: z.string(), path: z.string() });

export type FirstAsk = z.infer<typeof firstAsk>;

/** What the build of the app tells the server about screens that are opened first. */
export const firstPages = z.object({
  screens: z.array(
    z.object({
      path: z.string(),
      scripts: z.array(z.string()),
      styles: z.array(z.string()),
      asks: z.array(firstAsk),
    }),
  ),
  /** The script with the words that come first, by language. */
  words: z.record(z.string(), z.array(z.string())),
});

export type FirstPages = z.infer<typeof firstPages>;

/** One answer in the page: the key under which the app keeps it, and the value. */
export interface FirstAnswer {
  readonly key: readonly unknown[];
  readonly value: unknown;
}

/** The element of the page that holds the answers. */
export const FIRST_ANSWERS = "first-answers";

/** The cookie that tells the server the language of the device, so that its words come with the page. */
export const LANGUAGE_COOKIE = "cbs_language";

/**
 * The params of an address of the form `/meetings/:meetingId/run`; undefined when the path is of another form.
 */
export function paramsIn(form: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = form.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? "";
    if (part.startsWith(":") && /^[\w-]+$/.test(found)) params[part.slice(1)] = found;
    else if (part !== found) return undefined;
  }
  return params;
}
