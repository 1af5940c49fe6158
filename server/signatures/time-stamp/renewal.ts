/** Days before the end of a time stamp authority's certificate from which on a document is stamped anew. */
const AHEAD_DAYS = 5 * 365;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Short-lived authorities leave less time: then the last third of their certificate's life. */
const SHARE = 3;

export interface LastStamp {
  /** When it was made. */
  readonly at: string;
  /** Until when its authority's certificate is valid. */
  readonly notAfter: string;
}

/** The instant from which on a document with this last document time stamp needs another one. */
export function renewFrom({ at, notAfter }: LastStamp): string {
  const end = Date.parse(notAfter);
  const life = end - Date.parse(at);
  const ahead = Math.min(AHEAD_DAYS * DAY_MS, Math.floor(life / SHARE));
  return new Date(end - ahead).toISOString();
}
