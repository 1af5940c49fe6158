import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  nextOfPaper,
  nextOfPoll,
  nextOfSecret,
  type VoteNext,
} from "@chiboso/domain/voting/next-of-vote.ts";
import { useWords, type Speech } from "../platform/words.tsx";
import { usePolls } from "./api.ts";
import { usePaperVotes } from "./paper/api.ts";
import { useSecretVotes } from "./secret/api.ts";

interface Hold {
  readonly id: Id;
  readonly name: string;
}

interface Said {
  /** The item under which the vote is held; null until it is known here. */
  readonly itemId: Id | null;
  readonly title: string;
  /** How far it has come. */
  readonly text: string | null;
}

/** What is next in the vote that a meeting waits for, in words; `here` are those who are present now. */
export function useNextOfVote(meetingId: Id, hold: Hold, here: ReadonlySet<Id>): Said {
  const { t } = useWords();
  const byId = ({ id }: { readonly id: Id }) => id === hold.id;
  const poll = usePolls(meetingId).data?.polls.find(byId);
  const paper = usePaperVotes(meetingId).data?.votes.find(byId);
  const secret = useSecretVotes(meetingId).data?.votes.find(byId);
  const next =
    (poll && nextOfPoll(poll, here)) ??
    (paper && nextOfPaper(paper)) ??
    (secret && nextOfSecret(secret));
  const itemId = (poll ?? paper ?? secret)?.itemId ?? null;
  const { name } = hold;
  if (next === undefined) return { itemId, title: t("voting.next.going_on", { name }), text: null };
  return { itemId, title: t(`voting.next.${next.kind}`, { name }), text: textOf(next, t) };
}

function textOf(next: VoteNext, t: Speech["t"]): string | null {
  if (next.kind === "waitVotes") return t("voting.next.votes", next);
  if (next.kind === "close") return t("voting.next.all_voted", next);
  if (next.kind === "openBox") return t("voting.next.issued", next);
  if (next.kind === "count") return t("voting.next.entered", next);
  return textOfSecret(next, t);
}

function textOfSecret(next: VoteNext, t: Speech["t"]): string | null {
  if (next.kind === "board" || next.kind === "keys") return t("voting.next.not_yet");
  if (next.kind === "register") return t("voting.next.took", next);
  if (next.kind === "openBooth") return t("voting.next.listed", next);
  if (next.kind === "shares") return t("voting.next.given", next);
  if (next.kind !== "booth" || next.collected === null) return null;
  return t("voting.next.collected", { collected: next.collected, keys: next.keys });
}
