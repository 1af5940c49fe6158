import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { countingMinutes } from "@chiboso/domain/minutes/counting.ts";
import { countingMinutes as route } from "@chiboso/domain/voting/paper/keeping-contract.ts";
import { getMeeting, mayRead, type Meeting } from "../../meetings/public.ts";
import type { FileReply, ReadAsked } from "../../platform/capability.ts";
import { setPartyPaper } from "../../platform/party-paper.ts";
import type { Typeset } from "../../platform/typst.ts";
import { getPaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

/** The counting minutes as PDF/A-2b, the same bytes at every time until they are sealed. */
export function renderCounting(meeting: Meeting, { outcome }: PaperRow): Result<Typeset> {
  if (outcome === null) return refuse("voting.not_closed");
  const paper = countingMinutes(outcome, {
    organisation: meeting.organisation_name,
    superior: meeting.superior_name,
    seat: meeting.seat,
    chair: meeting.chair_name,
    zone: meeting.zone,
  });
  return setPartyPaper(paper, {
    madeAt: outcome.closedAt,
    watermark: null,
    recipients: "",
    unprintable: "voting.unprintable",
  });
}

/** What was sealed is answered as it was sealed. */
export async function printMinutes(asked: ReadAsked<typeof route>): Promise<Result<FileReply>> {
  const { reader, params, actor, services } = asked;
  const paper = await getPaper(reader, params.paperVoteId);
  const meeting = await getMeeting(reader, paper.meeting_id);
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const file = (bytes: Uint8Array): Result<FileReply> =>
    ok({ name: "bien-ban-kiem-phieu.pdf", type: "application/pdf", bytes });
  if (paper.sealing !== null) return file(await services.files.get(paper.sealing.minutesDigest));
  const set = renderCounting(meeting, paper);
  return set.ok ? file(set.value.pdf) : set;
}
