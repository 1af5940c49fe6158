import type { MeetingRecord, SecretVoteRecord } from "../meetings/record.ts";
import type { SecretOutcome } from "../voting/secret/outcome.ts";
import { untypedIn } from "../voting/secret/envelopes.ts";
import { secretResultTold, secretVotesTold, untypedTold } from "../voting/secret/told.ts";
import { BOX_STATES, SECRET_IN_MINUTES, TRACKER_KINDS } from "../voting/secret/words/official.ts";
import type { Block, BlockStyle, Run } from "./document.ts";
import { fact, generated, joinRuns, listed, officialTime, phrase } from "./phrase.ts";

/** A secret electronic vote in the minutes: its sums, who opened it, and what the archive is known by. */
export function draftSecret(record: MeetingRecord, vote: SecretVoteRecord): Block[] {
  const { outcome } = vote;
  const block = (part: string, style: BlockStyle, runs: readonly Run[]) =>
    generated(record, { id: `secret.${outcome.id}.${part}`, style, ids: [outcome.id], runs });
  const { board, lines, election } = outcome;
  return [
    block("question", "paragraph", questionRuns(record, outcome)),
    ...permitRuns(outcome).map((runs) => block("permit", "item", runs)),
    block(
      "board",
      "item",
      phrase(SECRET_IN_MINUTES.board, {
        names: listed(board.map(({ name }) => [fact("teller", name)])),
      }),
    ),
    block("ballots", "item", ballotRuns(outcome)),
    ...envelopeRuns(outcome).map((runs) => block("envelopes", "item", runs)),
    ...boxRuns(outcome).map((runs, at) => block(`box.${at}`, "item", runs)),
    ...lines.map((line, at) =>
      block(
        `line.${at}`,
        "item",
        phrase(SECRET_IN_MINUTES.line, {
          name: fact("name", line.name),
          votes: fact("votes", secretVotesTold(outcome, line, at)),
        }),
      ),
    ),
    ...trackerRuns(vote).map((runs, at) => block(`trackers.${at}`, "item", runs)),
    ...falseShareRuns(outcome).map((runs) => block("falseShares", "item", runs)),
    block("heads", "item", headRuns(election)),
    ...boothRuns(election).map((runs) => block("booth", "item", runs)),
    block(
      "result",
      "paragraph",
      phrase(SECRET_IN_MINUTES.result, { result: fact("result", secretResultTold(outcome)) }),
    ),
  ];
}

/** What the archive and its form are known by, for whoever checks it elsewhere. */
function headRuns({ closedHead, openedHead, form }: SecretOutcome["election"]): Run[] {
  const heads = phrase(SECRET_IN_MINUTES.heads, {
    closed: fact("head", closedHead),
    opened: fact("head", openedHead),
  });
  if (form === null) return heads;
  return joinRuns([
    ...heads,
    ...phrase(` ${SECRET_IN_MINUTES.form}`, { form: fact("head", form) }),
  ]);
}

/** The page that sealed the ballots, and whether it was the same from the opening to the close. */
function boothRuns({ booth }: SecretOutcome["election"]): Run[][] {
  if (booth === null) return [];
  const { opened, closed } = booth;
  if (opened === closed) return [phrase(SECRET_IN_MINUTES.booth, { opened: fact("head", opened) })];
  return [
    phrase(SECRET_IN_MINUTES.boothOther, {
      opened: fact("head", opened),
      closed: fact("head", closed ?? SECRET_IN_MINUTES.boothGone),
    }),
  ];
}

function questionRuns({ meeting }: MeetingRecord, outcome: SecretOutcome): Run[] {
  const common = {
    question: fact("question", outcome.ballot.question),
    from: fact("from", officialTime(outcome.openedAt, meeting.zone)),
    to: fact("to", officialTime(outcome.closedAt, meeting.zone)),
  };
  if (outcome.round === 1) return phrase(SECRET_IN_MINUTES.vote, common);
  return phrase(SECRET_IN_MINUTES.round, {
    ...common,
    round: fact("round", outcome.round),
    reason: fact("repeatReason", outcome.repeatReason ?? "–"),
  });
}

function permitRuns({ permit }: SecretOutcome): Run[][] {
  if (permit === null) return [];
  const { number, issuer } = permit;
  const named = { number: fact("permit", number), issuer: fact("issuer", issuer) };
  return [phrase(SECRET_IN_MINUTES.permit, named)];
}

/** Typed and not typed together are as many as came. */
function envelopeRuns({ envelopes, typed }: SecretOutcome): Run[][] {
  if (envelopes === null) return [];
  const { outer, untyped } = envelopes;
  return [
    phrase(SECRET_IN_MINUTES.envelopes, {
      outer: fact("outer", outer),
      typed: fact("typed", typed),
      untyped: fact("untyped", untypedIn(untyped)),
      reasons: fact("reasons", untypedTold(envelopes)),
    }),
  ];
}

function boxRuns({ boxes }: SecretOutcome): Run[][] {
  return boxes.map(({ name, count, head, state, flagged }) =>
    phrase(SECRET_IN_MINUTES.box, {
      name: fact("box", name),
      count: fact("count", count),
      head: fact("head", head),
      state: fact("state", BOX_STATES[state]),
      flagged: fact("flagged", flagged),
    }),
  );
}

function ballotRuns({ base, keys, counted, typed, late }: SecretOutcome): Run[] {
  return phrase(SECRET_IN_MINUTES.ballots, {
    base: fact("base", base.counted.length),
    keys: fact("keys", keys),
    counted: fact("counted", counted),
    typed: fact("typed", typed),
    late: fact("late", late),
  });
}

function falseShareRuns({ falseShares }: SecretOutcome): Run[][] {
  if (falseShares.length === 0) return [];
  const names = listed(falseShares.map((name) => [fact("teller", name)]));
  return [phrase(SECRET_IN_MINUTES.falseShares, { names })];
}

/** Ballots that the minutes tell apart, by their trackers alone. */
function trackerRuns({ trackers }: SecretVoteRecord): Run[][] {
  return (["typed", "late", "flagged"] as const)
    .filter((kind) => trackers[kind].length > 0)
    .map((kind) =>
      phrase(SECRET_IN_MINUTES.trackers, {
        kind: fact("kind", TRACKER_KINDS[kind]),
        trackers: fact("trackers", trackers[kind].join(", ")),
      }),
    );
}
