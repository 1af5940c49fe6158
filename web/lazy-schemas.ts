import { join } from "node:path";
import type { Plugin } from "vite";

const LAZY = join(import.meta.dirname, "lazy-zod.ts");

/** Ballots are sealed by the same code here and in the booth, which takes zod as it is. */
const AS_IT_IS = /[\\/]domain[\\/]crypto[\\/]/;

/** Lets the built app make the schemas of its contracts when they are asked, not when it is loaded (`lazy-zod.ts`). */
export function lazySchemas(): Plugin {
  return {
    name: "lazy-schemas",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer = "") {
      if (source !== "zod" || importer === LAZY || AS_IT_IS.test(importer)) return undefined;
      return LAZY;
    },
  };
}
