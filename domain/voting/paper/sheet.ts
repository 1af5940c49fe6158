import * as z from "zod";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import {
  INVALID_IN,
  INVALID_REASONS,
  MOST_NAMES,
  OPTIONS,
  penaltiesOn,
  type Ballot,
} from "./ballot.ts";

const number = z.int().min(0).max(100_000);

/** What tellers found in the box: ballots, valid ones, the others by reason, and the votes of each line. */
export const countSheet = z.object({
  collected: number,
  valid: number,
  invalid: z.object({
    notIssued: number,
    tooMany: number,
    nobody: number,
    notOneBox: number,
    otherMarks: number,
  }),
  /** For each line of the ballot the votes of each option, in the order of `OPTIONS`. */
  lines: z.array(z.array(number).min(1).max(5)).min(1).max(MOST_NAMES),
});

export type CountSheet = z.infer<typeof countSheet>;

/** An empty sheet for a ballot. */
export function emptySheet({ form, lines }: Pick<Ballot, "form" | "lines">): CountSheet {
  return {
    collected: 0,
    valid: 0,
    invalid: { notIssued: 0, tooMany: 0, nobody: 0, notOneBox: 0, otherMarks: 0 },
    lines: lines.map(() => OPTIONS[form].map(() => 0)),
  };
}

/** How many ballots in the box are not valid. */
export function invalidIn({ invalid }: Pick<CountSheet, "invalid">): number {
  return INVALID_REASONS.reduce((sum, reason) => sum + invalid[reason], 0);
}

const total = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0);

/**
 * Whether what was counted can be true: no more ballots of the tellers in the box than they handed out,
 * valid and not valid together the ballots in the box, and the votes of each line possible in that many
 * valid ballots of this form (ELEC-06 to ELEC-08). `field` of a refusal names the part of the sheet.
 */
export function checkSheet(of: Ballot, issued: number, sheet: CountSheet): Result<undefined> {
  const options = OPTIONS[of.form];
  if (
    sheet.lines.length !== of.lines.length ||
    sheet.lines.some((figures) => figures.length !== options.length)
  )
    return refuse("voting.count_other_ballot", undefined, "lines");
  const strange = INVALID_REASONS.find(
    (reason) => sheet.invalid[reason] > 0 && !INVALID_IN[of.form].some((each) => each === reason),
  );
  if (strange !== undefined)
    return refuse("voting.count_reason_unknown", undefined, `invalid.${strange}`);
  const { collected, valid } = sheet;
  const genuine = collected - sheet.invalid.notIssued;
  if (genuine > issued) return refuse("voting.more_than_issued", { genuine, issued }, "collected");
  const invalid = invalidIn(sheet);
  if (valid + invalid !== collected)
    return refuse("voting.count_ballots_differ", { valid, invalid, collected }, "valid");
  return checkLines(of, sheet);
}

function checkLines({ form, seats, lines }: Ballot, sheet: CountSheet): Result<undefined> {
  const { valid } = sheet;
  const exact = form === "oneName" || form === "approval" || penaltiesOn(form).length > 0;
  for (const [index, figures] of sheet.lines.entries()) {
    const votes = total(figures);
    const name = lines[index]?.name ?? "";
    if (votes > valid)
      return refuse("voting.count_too_many_votes", { name, votes, valid }, `lines.${index}`);
    if (exact && votes !== valid)
      return refuse("voting.count_votes_differ", { name, votes, valid }, `lines.${index}`);
  }
  if (form !== "crossOut") return ok(undefined);
  // Each valid ballot keeps one name at least and no more names than there are seats.
  const votes = total(sheet.lines.map((figures) => total(figures)));
  const most = valid * seats;
  return votes < valid || votes > most
    ? refuse("voting.count_names_impossible", { votes, valid, most, spread: most - valid }, "lines")
    : ok(undefined);
}

/** Where two counts of one box differ, as the names of the fields. */
export function differencesOf(first: CountSheet, second: CountSheet): string[] {
  const found: string[] = [];
  for (const part of ["collected", "valid"] as const)
    if (first[part] !== second[part]) found.push(part);
  for (const reason of INVALID_REASONS)
    if (first.invalid[reason] !== second.invalid[reason]) found.push(`invalid.${reason}`);
  for (const [line, figures] of first.lines.entries())
    for (const [option, figure] of figures.entries())
      if (second.lines[line]?.[option] !== figure) found.push(`lines.${line}.${option}`);
  return found;
}
