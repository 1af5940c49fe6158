import { pino, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/**
 * One JSON object a line on standard output: time, level, what, ids. Never a body, a query, a
 * name, a token or an address of a member: what is not put in cannot leak.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination(1),
): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ["req.headers", "password", "token", "cookie"],
  };
  return pino(options, destination);
}
