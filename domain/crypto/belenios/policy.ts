/** What the description of an election promises beside its text. */
export interface Policy {
  /** Whether a key has one ballot, or the last one of a key counts. */
  readonly ballots: "one-per-key" | "last-counts";
  /** Fewer counted ballots are never opened. */
  readonly minimum: number;
}

const POLICY = /(?:^|\n)ballots: (one-per-key|last-counts); minimum: ([1-9][0-9]{0,5})$/;

/** The description with its last line, which programs read. */
export function describeElection(text: string, { ballots, minimum }: Policy): string {
  const line = `ballots: ${ballots}; minimum: ${minimum}`;
  return text === "" ? line : `${text}\n${line}`;
}

export function policyOf(description: string): Policy | undefined {
  const found = POLICY.exec(description);
  if (found === null) return undefined;
  return { ballots: found[1] as Policy["ballots"], minimum: Number(found[2]) };
}
