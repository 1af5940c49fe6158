import type { LocalDate, PartialDate } from "../kernel/dates.ts";

export type Sex = "male" | "female";

/** What a roster can say of a person; null where it says nothing. */
export interface Person {
  readonly name: string;
  readonly sex: Sex | null;
  readonly birthDate: PartialDate | null;
  readonly ethnicity: string | null;
  readonly education: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly citizenId: string | null;
  readonly oldIdentityNumber: string | null;
  readonly cardNumber: string | null;
  readonly oldCardNumber: string | null;
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
}
