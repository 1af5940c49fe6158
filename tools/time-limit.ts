import { isMainThread } from "node:worker_threads";

/**
 * Loaded before each test file: one that still lives long after its time is up, with what it had
 * opened, ends as failed in place of being waited for for ever. Threads load it too, some without
 * any environment, and are left to the file that began them.
 */
const limit = Number(process.env["TEST_FILE_LIMIT_MS"]);
if (isMainThread && limit > 0) setTimeout(() => process.exit(1), limit).unref();
