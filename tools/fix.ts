import { runTool } from "./run-tool.ts";

/** `npm run fix [-- PATH…]`: formats, and mends what the linter can mend without being asked. */
const paths = process.argv.slice(2);

const linted = await runTool("oxlint", ["--fix", ...paths]);
const formatted = await runTool("oxfmt", paths);
process.stdout.write(linted.said + formatted.said);
process.exitCode = linted.passed && formatted.passed ? 0 : 1;
