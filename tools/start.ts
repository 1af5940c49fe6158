import { buildPages } from "./build-web.ts";

/** `npm start`: the pages, when their sources have changed, then the server. */
await buildPages((line) => process.stdout.write(`  · ${line}\n`));
await import("../server/main.ts");
