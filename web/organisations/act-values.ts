import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { EnteredAct, TreeAct, TreeActKind } from "@chiboso/domain/organisations/acts.ts";
import { readCode } from "@chiboso/domain/organisations/code.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import {
  mayStandUnder,
  membershipKindOf,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from "@chiboso/domain/organisations/kinds.ts";
import { NO_DOCUMENT } from "./document-fields.tsx";

/** What stands in the fields of any act; each takes what it needs. */
export interface ActValues extends Record<string, unknown> {
  readonly on: LocalDate;
  readonly document: EnteredAct["document"];
  readonly act: {
    readonly newId: string;
    readonly as: {
      readonly name: string;
      readonly code: string;
      readonly kind: OrganisationKind | null;
      readonly seat: string;
    };
    readonly superiorId: string | null;
    readonly targetId: string | null;
    readonly membersTo: string | null;
    readonly childrenTo: string | null;
    readonly memberIds: string[];
    readonly childIds: string[];
  };
}

/** What stands in the fields at first; for an alteration what the organisation is called today. */
export function valuesFor(
  act: TreeActKind,
  subject: Organisation | null,
  newId: string,
  today: LocalDate,
): ActValues {
  const altered = act === "alter" ? subject : null;
  const kinds = kindsFor(act, subject);
  return {
    on: today,
    document: NO_DOCUMENT,
    act: {
      newId,
      as: {
        name: altered?.name ?? "",
        code: altered?.code ?? "",
        kind: altered?.kind ?? (act === "split" ? (subject?.kind ?? null) : (kinds[0] ?? null)),
        seat: subject?.seat ?? "",
      },
      superiorId: null,
      targetId: null,
      membersTo: null,
      childrenTo: null,
      memberIds: [],
      childIds: [],
    },
  };
}

/** The kinds that may be chosen: under the subject when something is founded, else those of its own family. */
export function kindsFor(act: TreeActKind, subject: Organisation | null): OrganisationKind[] {
  if (act === "found") {
    return ORGANISATION_KINDS.filter((kind) => mayStandUnder(kind, subject?.kind ?? null));
  }
  const family = subject === null ? "party" : membershipKindOf(subject.kind);
  return ORGANISATION_KINDS.filter((kind) => membershipKindOf(kind) === family);
}

/** The act as it is sent. What was not chosen goes as an empty id, which the contract refuses at its field. */
export function enteredFrom(act: TreeActKind, values: ActValues): EnteredAct {
  return { on: values.on, document: values.document, act: actFrom(act, values.act) };
}

function actFrom(act: TreeActKind, values: ActValues["act"]): TreeAct {
  const { newId, memberIds, childIds, membersTo, childrenTo } = values;
  const code = values.as.code.trim();
  const as = {
    name: values.as.name,
    code: code === "" ? null : (readCode(code) ?? code),
    kind: values.as.kind ?? "subCell",
    seat: values.as.seat,
  };
  switch (act) {
    case "found":
      return { kind: act, newId, as };
    case "alter":
      return { kind: act, as };
    case "move":
      return { kind: act, superiorId: values.superiorId ?? "" };
    case "merge":
      return { kind: act, targetId: values.targetId ?? "" };
    case "split":
      return { kind: act, newId, as, memberIds, childIds };
    case "dissolve":
      return { kind: act, membersTo, childrenTo };
  }
}
