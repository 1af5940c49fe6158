import { createHash } from "node:crypto";
import { openElection, type OpenElection } from "@chiboso/domain/crypto/belenios/election.ts";
import { tableFor, type Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";

/** A whole committee votes at once: a narrow table of each of its elections takes a quarter of a megabyte. */
const MOST_OPEN = 300;
const NARROW = 4;
/** Halves what a ballot costs of the election's key, and takes two megabytes and the time of some thirty ballots. */
const WIDE = 8;
const MOST_WIDE = 16;
/** Whoever has sent so many to one thread will send as many again. */
const WIDE_FROM = 50;

interface Kept {
  opened: OpenElection;
  ballots: number;
  wide: boolean;
}

/** Elections whose tables are made once for many ballots. */
export interface OpenElections {
  readonly open: (json: string) => Result<OpenElection>;
  /** The same for one of many ballots: of a large box the table grows wider. */
  readonly forBallot: (json: string) => Result<OpenElection>;
  /** The group that makes narrow tables of elections. */
  readonly narrow: Group;
}

export function keepElections(group: Group): OpenElections {
  const narrow = { ...group, window: NARROW };
  const wide = { ...group, window: WIDE };
  const kept = new Map<string, Kept>();
  const keep = (json: string): Result<Kept> => {
    const digest = createHash("sha256").update(json).digest("base64");
    const known = kept.get(digest);
    if (known !== undefined) return ok(known);
    const opened = openElection(narrow, json);
    if (!opened.ok) return opened;
    if (kept.size >= MOST_OPEN) for (const oldest of kept.keys().take(1)) kept.delete(oldest);
    const made = { opened: opened.value, ballots: 0, wide: false };
    kept.set(digest, made);
    return ok(made);
  };
  const widen = (one: Kept) => {
    const others = [...kept.values()].filter((each) => each.wide);
    if (others.length >= MOST_WIDE) return;
    one.opened = { ...one.opened, y: tableFor(wide, one.opened.y.base) };
    one.wide = true;
  };
  return {
    narrow,
    open(json) {
      const found = keep(json);
      return found.ok ? ok(found.value.opened) : found;
    },
    forBallot(json) {
      const found = keep(json);
      if (!found.ok) return found;
      found.value.ballots += 1;
      if (found.value.ballots === WIDE_FROM) widen(found.value);
      return ok(found.value.opened);
    },
  };
}
