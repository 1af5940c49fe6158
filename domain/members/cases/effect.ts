import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { FactKind } from "../sheet/facts.ts";
import type { FactValue } from "../sheet/fields.ts";
import type { Standing } from "../standing.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { CaseInput } from "./field.ts";
import type { TransferEffect } from "./transfer/effects.ts";

/** What a step changes in the register; carried out by `server/members/cases/apply-effects.ts`, in order. */
export type CaseEffect =
  | TransferEffect
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
  /** Leaves the Party membership, and the posts with it. */
  | { readonly kind: "leaves"; readonly on: LocalDate }
  | { readonly kind: "endPosts"; readonly on: LocalDate }
  /**
   * A fact of the member sheet, whose source is the step; what the register shows of it (card number, days of
   * admission and recognition) follows. `value` null: nothing of the kind holds any more from `since` on.
   */
  | {
      readonly kind: "fact";
      readonly factKind: FactKind;
      readonly value: FactValue | null;
      readonly since: LocalDate | null;
      readonly until: LocalDate | null;
    }
  /** When a case is given up: the facts that a step of it entered are withdrawn, and what was before holds again. */
  | { readonly kind: "takesBack"; readonly step: string }
  /** Opens the case that follows from this one, at the same or another organisation of the system. */
  | {
      readonly kind: "opens";
      readonly caseKind: CaseKind;
      readonly organisationId: Id;
      readonly openedOn: LocalDate;
      readonly input: CaseInput;
    };
