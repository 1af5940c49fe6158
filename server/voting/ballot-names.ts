import type { Id } from "@chiboso/domain/kernel/ids.ts";

interface OnRoll {
  readonly memberId: Id;
  readonly name: string;
}

/** Whoever is on the roll is written as the roll has them, in the names of a ballot and among those who withdrew. */
export function asOnRoll<Someone extends { readonly memberId: Id | null; readonly name: string }>(
  roll: readonly OnRoll[],
  people: readonly Someone[],
): Someone[] {
  return people.map((each) => ({
    ...each,
    name: roll.find(({ memberId }) => memberId === each.memberId)?.name ?? each.name,
  }));
}

/** Who stands on the ballot without having been prepared: named by themselves or from the floor, with the hands for it. */
export function addedOf<How extends string>(
  names: readonly { readonly name: string; readonly how: How; readonly hands: number | null }[],
) {
  return names.flatMap(({ name, how, hands }) =>
    how === "prepared" ? [] : [{ name, how, hands }],
  );
}

interface OfBallot {
  readonly question: string;
  readonly names: readonly { readonly name: string }[];
  readonly withdrawn: readonly { readonly reason: string }[];
  readonly recusals: readonly { readonly reason: string }[];
  readonly reason: string | null;
}

/** What of a ballot is printed in minutes, and nobody can change by then. */
export function printedOf({ question, names, withdrawn, recusals, reason }: OfBallot): string[] {
  const reasons = [...withdrawn, ...recusals].map((each) => each.reason);
  return [question, ...names.map(({ name }) => name), ...reasons, reason ?? ""];
}
