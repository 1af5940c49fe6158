import { join, resolve } from "node:path";

/** The site's own authority for time stamps, another one on the network, or none at all. */
export type TimeStampConfig =
  | { readonly kind: "own" }
  | { readonly kind: "none" }
  | {
      readonly kind: "asked";
      readonly url: string;
      /** The file with the certificates that its time stamps must lead to, in PEM. */
      readonly roots: string;
    };

/** Throws with the variable's name and what was expected. */
export function readTimeStamps(
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): TimeStampConfig {
  const url = env["TIME_STAMP_URL"] || undefined;
  if (url === undefined) return { kind: "own" };
  if (url === "0") return { kind: "none" };
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`TIME_STAMP_URL must be an http or https address or 0, not "${url}"`);
  const roots = resolve(env["TIME_STAMP_ROOTS"] || join(dataDir, "time-stamp-roots.pem"));
  return { kind: "asked", url, roots };
}
