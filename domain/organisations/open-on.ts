import type { LocalDate } from "../kernel/dates.ts";

/** Whether an organisation exists on a day: its first day counts, the day on which it ended does not. */
export function isOpenOn(
  organisation: { readonly foundedOn: LocalDate | null; readonly dissolvedOn: LocalDate | null },
  day: LocalDate,
): boolean {
  const { foundedOn, dissolvedOn } = organisation;
  return (foundedOn === null || foundedOn <= day) && (dissolvedOn === null || day < dissolvedOn);
}

/** A day in a refusal, as it is written on paper here: day/month/year. */
export function written(day: LocalDate): string {
  return day.split("-").toReversed().join("/");
}
