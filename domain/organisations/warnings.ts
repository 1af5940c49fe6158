import type { LocalDate } from "../kernel/dates.ts";
import { citationOf, rulesInForce } from "../rules/rules.ts";
import type { Citation } from "../rules/citation.ts";
import type { RulePack } from "../rules/pack.ts";
import { isCell, type OrganisationKind } from "./kinds.ts";

export const WARNINGS = [
  "belowMinimum",
  "committeeMissing",
  "committeeTooMany",
  "bodyWanted",
  "cellWanted",
  "noSecretary",
  "severalSecretaries",
] as const;

/** What the rules look at: the people of an organisation on a day. */
export interface Strength {
  readonly kind: OrganisationKind;
  /** Official members, those of everything below included for a body of cells. */
  readonly official: number;
  /** Official and probationary members. */
  readonly members: number;
  readonly secretaries: number;
  /** Members of the cell committee beside secretary and deputy. */
  readonly cellCommittee: number;
}

export interface Warning {
  readonly warning: (typeof WARNINGS)[number];
  readonly count: number;
  /** The figure of the rule, where there is one. */
  readonly limit: number | null;
  /** Null where no rule of the pack is behind it. */
  readonly citation: Citation | null;
}

/**
 * What an organisation's strength says against the rules of the day: BASE-10 (too few official members to
 * decide), BASE-11 (a cell committee, or a secretary only), BASE-12 (a cell or a Party body of cells). Only
 * warnings: what follows is decided by the committee above.
 */
export function warningsOn(pack: RulePack, strength: Strength, on: LocalDate): Warning[] {
  if (isCell(strength.kind)) {
    return [
      ...minimumWarnings(pack, strength, on),
      ...committeeWarnings(pack, strength, on),
      ...(strength.kind === "baseCell" ? formWarnings(pack, strength, on) : []),
      ...secretaryWarnings(strength),
    ];
  }
  return strength.kind === "baseBody" ? formWarnings(pack, strength, on) : [];
}

function minimumWarnings(pack: RulePack, { official }: Strength, on: LocalDate): Warning[] {
  return rulesInForce(pack, "minimum", on)
    .filter((rule) => official < rule.count)
    .map((rule) => ({
      warning: "belowMinimum",
      count: official,
      limit: rule.count,
      citation: citationOf(pack, rule),
    }));
}

function committeeWarnings(pack: RulePack, strength: Strength, on: LocalDate): Warning[] {
  const { official, cellCommittee } = strength;
  return rulesInForce(pack, "size", on)
    .filter((rule) => rule.becomes === "cellCommittee")
    .flatMap((rule): Warning[] => {
      const wants = official >= rule.reaches;
      if (wants === cellCommittee > 0) return [];
      const common = { limit: rule.reaches, citation: citationOf(pack, rule) };
      return wants
        ? [{ warning: "committeeMissing", count: official, ...common }]
        : [{ warning: "committeeTooMany", count: official, ...common }];
    });
}

function formWarnings(pack: RulePack, strength: Strength, on: LocalDate): Warning[] {
  const { kind, members } = strength;
  return rulesInForce(pack, "size", on)
    .filter((rule) => rule.becomes === "partyBody")
    .flatMap((rule): Warning[] => {
      const isBody = kind === "baseBody";
      if (members >= rule.reaches === isBody) return [];
      const common = { limit: rule.reaches, citation: citationOf(pack, rule) };
      return isBody
        ? [{ warning: "cellWanted", count: members, ...common }]
        : [{ warning: "bodyWanted", count: members, ...common }];
    });
}

/** An import may bring two secretaries of one cell, or none: said here, because a list is taken as it is. */
function secretaryWarnings({ secretaries, members }: Strength): Warning[] {
  if (members === 0 || secretaries === 1) return [];
  const warning = secretaries === 0 ? "noSecretary" : "severalSecretaries";
  return [{ warning, count: secretaries, limit: null, citation: null }];
}
