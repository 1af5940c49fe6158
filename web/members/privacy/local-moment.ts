/** Viet Nam has kept the same distance from UTC since 1975. */
const OFFSET = "+07:00";
const OFFSET_MS = 7 * 3_600_000;

/** A moment as a field of date and time shows it, in Viet Nam's time. */
export function toLocal(moment: string): string {
  return new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(0, 16);
}

/** What stands in such a field as an instant; empty when it is no moment, which the contract refuses. */
export function fromLocal(text: string): string {
  const moment = new Date(`${text}:00.000${OFFSET}`);
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
}
