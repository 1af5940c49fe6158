import { organisationKey, type KnownOrganisation } from "./cell-names.ts";

/** Path of the one organisation that a title line names, or `/` when none or several are named. */
export function scopeOfTitle(
  title: readonly string[],
  organisations: readonly KnownOrganisation[],
): string {
  const keys = new Set(title.map(organisationKey));
  const named = organisations.filter((each) => keys.has(organisationKey(each.name)));
  return named.length === 1 && named[0] ? named[0].path : "/";
}
