import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./run-tool.ts";

/**
 * `npm run dev`: the server, begun again whenever its code changes, and the screens from their
 * sources at http://127.0.0.1:5173. Ctrl-C ends both.
 */
const server = `http://${process.env["HOST"] ?? "127.0.0.1"}:${process.env["PORT"] ?? 8080}`;
const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
const programs = [
  spawn(process.execPath, ["--watch", "--watch-preserve-output", "server/main.ts"], {
    cwd: ROOT,
    stdio: "inherit",
  }),
  spawn(process.execPath, [vite], {
    cwd: join(ROOT, "web"),
    stdio: "inherit",
    env: { CHIBOSO_SERVER: server, ...process.env },
  }),
];

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => programs.forEach((program) => program.kill(signal)));
}
for (const program of programs) {
  program.on("exit", () => programs.forEach((other) => other.kill("SIGTERM")));
}
