import type { MemberFilter } from "@chiboso/domain/members/search/contract.ts";

/** What stands in the fields of the filter; empty texts ask nothing. */
export interface FilterValues {
  readonly text: string;
  readonly within: string | null;
  readonly on: string;
  readonly kind: NonNullable<MemberFilter["kind"]> | null;
  readonly standing: NonNullable<MemberFilter["standing"]> | null;
  readonly sex: NonNullable<MemberFilter["sex"]> | null;
  readonly post: NonNullable<MemberFilter["post"]> | null;
  readonly ethnicity: string;
  readonly education: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly partyYearsFrom: number | null;
  readonly partyYearsTo: number | null;
}

type Kind = NonNullable<MemberFilter["kind"]>;

/** Nothing filled in. A list is of one kind of membership unless all are asked for: nobody stands there twice. */
export const noFilter = (kind: Kind): FilterValues => ({
  text: "",
  within: null,
  on: "",
  kind,
  standing: null,
  sex: null,
  post: null,
  ethnicity: "",
  education: "",
  ageFrom: null,
  ageTo: null,
  partyYearsFrom: null,
  partyYearsTo: null,
});

/** What is sent: only what was filled in, so that the same search is the same question. */
export function toFilter(values: FilterValues, organisationId: string | undefined): MemberFilter {
  const { within, ...rest } = values;
  const place = within ?? organisationId;
  const asked = Object.entries({ ...rest, organisationId: place }).map(
    ([field, value]) => [field, typeof value === "string" ? value.trim() : value] as const,
  );
  return Object.fromEntries(
    asked.filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}

/** How many of the folded fields are filled in, beside the kind of membership that the list is of. */
export function countFolded(values: FilterValues, kind: Kind): number {
  const { text: _text, standing: _standing, kind: asked, ...folded } = values;
  const filled = Object.values(folded).filter((value) => value !== null && value !== "").length;
  return filled + (asked === kind ? 0 : 1);
}

/** Whether anything is asked that the list as it opens does not ask. */
export function isFiltered(values: FilterValues, kind: Kind): boolean {
  return values.text.trim() !== "" || values.standing !== null || countFolded(values, kind) > 0;
}
