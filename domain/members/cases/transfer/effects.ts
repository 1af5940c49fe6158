import type { LocalDate } from "../../../kernel/dates.ts";
import type { Id } from "../../../kernel/ids.ts";
import type { EntryKind } from "../../../ledger/entry.ts";
import type { Standing } from "../../standing.ts";

/** Who is told of a step: the member, or who leads an organisation (secretary and deputy). */
export type Told =
  | { readonly to: "member" }
  | { readonly to: "leaders"; readonly organisationId: Id };

/** What a notice about a transfer says; the names are put in when it is sent. */
export type TransferNotice =
  | "transferSent"
  | "transferAccepted"
  | "transferReturned"
  | "stayBegun"
  | "stayEnded";

/**
 * What transfers and departures change beside the register's own effects; carried out by
 * `server/members/cases/transfer/apply-transfer-effect.ts`.
 */
export type TransferEffect =
  /** A guest for a time (TRF-04): seen by the host, counted where the membership is (BASE-07). */
  | {
      readonly kind: "hosts";
      readonly organisationId: Id;
      readonly since: LocalDate;
      readonly until: LocalDate;
    }
  | { readonly kind: "endHosting"; readonly on: LocalDate }
  /** Ends a standing that covers the day, also one whose end was set beforehand. */
  | { readonly kind: "cutStanding"; readonly standing: Standing; readonly on: LocalDate }
  /** Cases that are open about the member go on where the member belongs now. */
  | { readonly kind: "movesCases"; readonly organisationId: Id }
  /** Roles that were given to the member's account by name end; those of posts end with the posts. */
  | { readonly kind: "endRoles" }
  /** Seals a second entry, in the log of another organisation: a transfer is an act of both ends. */
  | { readonly kind: "seals"; readonly entryKind: EntryKind; readonly organisationId: Id }
  /** `organisationId` is the one that the text names. */
  | {
      readonly kind: "tells";
      readonly notice: TransferNotice;
      readonly told: Told;
      readonly organisationId: Id;
    };

export const TRANSFER_EFFECTS = [
  "hosts",
  "endHosting",
  "cutStanding",
  "movesCases",
  "endRoles",
  "seals",
  "tells",
] as const satisfies readonly TransferEffect["kind"][];
