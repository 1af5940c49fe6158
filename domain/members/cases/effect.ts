import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Person } from "../person.ts";
import type { Standing } from "../standing.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { CaseInput } from "./field.ts";

/** What a step changes in the register; carried out by `server/members/cases/apply-effects.ts`, in order. */
export type CaseEffect =
  /** Columns of the person; each is a dated fact whose source is the step. */
  | { readonly kind: "alter"; readonly set: Partial<Person>; readonly since: LocalDate }
  /** A standing from a day on, until a day when that is known beforehand. */
  | {
      readonly kind: "standing";
      readonly standing: Standing;
      readonly since: LocalDate;
      readonly until: LocalDate | null;
    }
  /** Ends the standing that is still running; nothing when none of the kind is. */
  | { readonly kind: "endStanding"; readonly standing: Standing; readonly on: LocalDate }
  /** Joins an organisation of the system: the Party membership that runs ends on the same day. */
  | { readonly kind: "joins"; readonly organisationId: Id; readonly since: LocalDate }
  /** Leaves the Party membership, and the posts with it; `null` keeps the posts. */
  | { readonly kind: "leaves"; readonly on: LocalDate }
  | { readonly kind: "endPosts"; readonly on: LocalDate }
  /** A fact of the member sheet; `factKind` and `value` as `domain/members/sheet/facts.ts` declares them. */
  | {
      readonly kind: "fact";
      readonly factKind: string;
      readonly value: unknown;
      readonly since: LocalDate | null;
      readonly until: LocalDate | null;
    }
  /** Opens the case that follows from this one, at the same or another organisation of the system. */
  | {
      readonly kind: "opens";
      readonly caseKind: CaseKind;
      readonly organisationId: Id;
      readonly openedOn: LocalDate;
      readonly input: CaseInput;
    };
