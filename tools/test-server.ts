import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { startTestDatabases } from "./test-databases.ts";

/** `npm run test:server -- [FILE…]`: the server's tests, or some of them, on a PostgreSQL of their own. */
const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync("server/**/*.test.ts");
const databases = await startTestDatabases();
const child = spawn(process.execPath, ["--test", ...files], {
  stdio: "inherit",
  env: { ...process.env, ...databases.environment },
});
child.on("exit", (code) => {
  void databases.stop().then(() => process.exit(code ?? 1));
});
