import type { LocalDate, PartialDate } from "../../../kernel/dates.ts";

/** What a paper may say of a person; null is left to be written by hand. */
export interface PaperPerson {
  readonly name: string;
  readonly birthDate: PartialDate | null;
  readonly birthPlace: string | null;
  readonly homeTown: string | null;
  readonly ethnicity: string | null;
  readonly religion: string | null;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly residence: string | null;
  readonly cardNumber: string | null;
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  /** Posts in words, as "Bí thư"; empty when none are held. */
  readonly posts: string;
}

/** Figures of a meeting that decided (base as in section 4 of the regulations). */
export interface MeetingFigures {
  readonly on: LocalDate | null;
  readonly total: number | null;
  readonly official: number | null;
  readonly probationary: number | null;
  readonly present: number | null;
  readonly absent: number | null;
  readonly chair: string | null;
  readonly clerk: string | null;
  readonly inFavour: number | null;
  readonly against: number | null;
  readonly other: number | null;
  readonly base: number | null;
}

/** No figure is known: the whole sheet is filled by hand. */
export const NO_FIGURES: MeetingFigures = {
  on: null,
  total: null,
  official: null,
  probationary: null,
  present: null,
  absent: null,
  chair: null,
  clerk: null,
  inFavour: null,
  against: null,
  other: null,
  base: null,
};
