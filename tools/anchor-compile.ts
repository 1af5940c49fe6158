import { writeFileSync } from "node:fs";
import { COMPILED, compileContract } from "./anchor-contract.ts";

/** Compiles the contract of the anchor anew: `node tools/launch.mjs tools/anchor-compile.ts`. */
writeFileSync(COMPILED, `${JSON.stringify(compileContract(), undefined, 2)}\n`);
