import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";

/** How far this process has come with the file of a branch box, by vote. */
const checking = new Map<Id, NonNullable<SecretView["checking"]>>();

export function boxInHand(voteId: Id): SecretView["checking"] {
  return checking.get(voteId) ?? null;
}

/** So many wait for the threads at once: whoever votes meanwhile comes in between. */
const SLICE = 16;
/** Told after so many of them: a second or two on a small machine. */
const TOLD_EACH = 8;

export interface BoxFile<Ballot> {
  readonly voteId: Id;
  readonly boxId: Id;
  readonly ballots: readonly Ballot[];
  readonly check: (ballot: Ballot) => Promise<Result<undefined>>;
  /** Called now and then while more of them are known to hold. */
  readonly tell: () => void;
}

/**
 * Checks the proofs of a branch box slice by slice, so that it shows how far it has come and holds up nobody who
 * votes. A ballot that is wrong is named by its place; when too many others wait the file is to be sent again.
 */
export async function checkBox<Ballot>({
  voteId,
  boxId,
  ballots,
  check,
  tell,
}: BoxFile<Ballot>): Promise<Result<undefined>> {
  const count = ballots.length;
  try {
    for (let from = 0; from < count; from += SLICE) {
      const slice = ballots.slice(from, from + SLICE);
      checking.set(voteId, { boxId, checked: from, count });
      if ((from / SLICE) % TOLD_EACH === 0) tell();
      const checked = await Promise.all(slice.map(check));
      if (checked.some(isBusy)) return refuse("voting.secret_file_busy");
      const wrong = checked.findIndex((each) => !each.ok);
      if (wrong >= 0) return refuse("voting.secret_box_ballot", { ballot: from + wrong + 1 });
    }
    return ok(undefined);
  } finally {
    checking.delete(voteId);
  }
}

function isBusy(checked: Result<undefined>): boolean {
  return !checked.ok && checked.refusal.code === "voting.secret_box_busy";
}
