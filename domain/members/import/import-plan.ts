import type { LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Sheet } from "../../kernel/sheet.ts";
import { OrganisationNames } from "./cell-names.ts";
import { recognise, type Layout } from "./headings.ts";
import { warning } from "./issues.ts";
import { passedOver, type ImportPlan } from "./plan.ts";
import { planOrganisations, type OrganisationKnowledge } from "./plan-organisations.ts";
import { readCode } from "./read-organisation.ts";
import { planCorrections } from "./plan-corrections.ts";
import { planRoster, type RosterKnowledge } from "./plan-roster.ts";
import { readAsOf } from "./read-dates.ts";
import { readCard, readIdentity } from "./read-numbers.ts";
import { sortRows, type SortedRow } from "./read-rows.ts";
import { scopeOfTitle } from "./scope.ts";

/** A sheet whose layout is known. */
export interface RecognisedSheet {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly sorted: readonly SortedRow[];
  /** The day the title names, or null. */
  readonly asOf: LocalDate | null;
}

/** Chooses the sheet with a head that is known and sorts its rows. */
export function recogniseImport(sheets: readonly Sheet[]): Result<RecognisedSheet> {
  const recognised = recognise(sheets);
  if (!recognised.ok) return recognised;
  const { sheet, layout } = recognised.value;
  const sorted = sortRows(sheet, layout);
  if (!sorted.some(({ kind }) => kind === "record")) {
    return refuse("members.import_no_rows", { sheet: sheet.name });
  }
  const asOf = layout.title.map(readAsOf).find((day) => day !== undefined) ?? null;
  return ok({ sheet, layout, sorted, asOf });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** What a roster asks the database for: the names of its cells, and the numbers its people are found by. */
export function rosterQuestions(
  { layout, sorted }: RecognisedSheet,
  knowledge: Pick<RosterKnowledge, "organisations">,
) {
  const names = new OrganisationNames(
    knowledge.organisations,
    scopeOfTitle(layout.title, knowledge.organisations),
  );
  const written = new Set(
    sorted.flatMap((row) => {
      if (row.kind !== "record") return [];
      return [row.cells.get("cell")?.text, row.section].filter((name) => typeof name === "string");
    }),
  );
  const records = sorted.flatMap((row) => (row.kind === "record" ? [row.cells] : []));
  const identities = records.map((cells) => readIdentity(cells.get("citizenId"), null, null));
  // A number without its nought is asked for in the form it may be restored to.
  const restored = records.flatMap((cells) => {
    const text = cells.get("citizenId")?.text.trim() ?? "";
    return /^\d{10,11}$/u.test(text) ? [text.padStart(12, "0")] : [];
  });
  const older = records.flatMap((cells) => cells.get("oldIdentityNumber")?.text.trim() ?? []);
  const valuesOf = (field: string) =>
    identities.flatMap((reading) =>
      reading.field === field && reading.value !== null ? [reading.value] : [],
    );
  const ids = records.flatMap((cells) => cells.get("memberId")?.text.trim().toLowerCase() ?? []);
  return {
    memberIds: [...new Set(ids.filter((each) => UUID.test(each)))],
    cellIds: [...new Set([...written].flatMap((name) => names.named(name).map(({ id }) => id)))],
    citizenIds: [...new Set([...valuesOf("citizenId"), ...restored])],
    oldIdentityNumbers: [...new Set([...valuesOf("oldIdentityNumber"), ...older])],
    cardNumbers: [
      ...new Set(
        records.flatMap((cells) => {
          const card = readCard(cells.get("cardNumber"));
          return card.field === "cardNumber" && card.value !== null ? [card.value] : [];
        }),
      ),
    ],
  };
}

/** Codes that a list of organisations gives, in the form in which they are stored. */
export function listedCodes({ sorted }: RecognisedSheet): string[] {
  return sorted.flatMap((row) => {
    const code = row.kind === "record" ? readCode(row.cells.get("organisationCode")).value : null;
    return code === null ? [] : [code];
  });
}

const PLANNERS = {
  roster: planRoster,
  organisations: planOrganisations,
  corrections: planCorrections,
} as const;

/** The whole plan: every row of the sheet from its first, and what the commit would do. */
export function planImport(
  recognised: RecognisedSheet,
  asOf: LocalDate,
  knowledge: RosterKnowledge & OrganisationKnowledge,
): ImportPlan {
  const { sheet, layout, sorted } = recognised;
  const plan = PLANNERS[layout.kind](sorted, layout, asOf, knowledge);
  const undated = recognised.asOf === null && layout.kind !== "organisations";
  const head = sheet.rows
    .filter((row) => row.number <= layout.lastHeadRow)
    .map((row) => {
      const last = row.number === layout.lastHeadRow;
      return passedOver(
        row,
        "other",
        undated && last ? [warning("members.import_as_of_missing", { asOf })] : [],
      );
    });
  return { ...plan, rows: [...head, ...plan.rows] };
}
