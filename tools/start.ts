import { start } from "../server/start.ts";
import { buildPages } from "./build-web.ts";

/** `npm start`: the pages are built, when their sources have changed, while the data are prepared. */
await start(buildPages((line) => process.stdout.write(`  · ${line}\n`)));
