import { pino, type Logger } from "pino";

export type Log = Logger;

/**
 * One JSON object a line on standard output: time, level, what, ids. Never a body, a query, a
 * name, a token or an address of a member: what is not put in cannot leak.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: ["req.headers", "password", "token", "cookie"],
  });
}
