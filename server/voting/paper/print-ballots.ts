import { fileURLToPath } from "node:url";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { numberInWords } from "@chiboso/domain/minutes/number-words.ts";
import { OPTIONS, penaltiesOn, type Ballot } from "@chiboso/domain/voting/paper/ballot.ts";
import type { printBallots } from "@chiboso/domain/voting/paper/contract.ts";
import { decidePrinting } from "@chiboso/domain/voting/paper/steps.ts";
import { fill } from "@chiboso/domain/voting/paper/told.ts";
import { BALLOT, OPTION_WORDS } from "@chiboso/domain/voting/paper/words/official.ts";
import { getMeeting, type Meeting } from "../../meetings/public.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { FileReply, ReadAsked } from "../../platform/capability.ts";
import { setPartyDocument } from "../../platform/party-document.ts";
import { getPaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

const TEMPLATE = fileURLToPath(new URL("./ballots.typ", import.meta.url));

/**
 * The ballots of a vote, each on a page and every one the same to the last sign: no number and no mark could
 * join a ballot to whoever got it. On the top left is the place of the seal of the convening committee, for
 * a cell under a grassroots organisation that of its committee (ELEC-05).
 */
export async function print(asked: ReadAsked<typeof printBallots>): Promise<Result<FileReply>> {
  const { reader, params, query } = asked;
  const paper = await getPaper(reader, params.paperVoteId);
  const decided = decidePrinting(paper);
  if (!decided.ok) return decided;
  const meeting = await getMeeting(reader, paper.meeting_id);
  const place = await findOrganisation(reader, meeting.organisation_id);
  const own = place?.kind === "baseCell" || meeting.superior_name === null;
  const issuer = own ? meeting.organisation_name : (meeting.superior_name ?? "");
  const data = { ...shown(paper, meeting, issuer), copies: query.copies };
  const set = setPartyDocument(TEMPLATE, data, paper.prepared_at, "voting.unprintable");
  if (!set.ok) return set;
  return ok({ name: "phieu.pdf", type: "application/pdf", bytes: set.value.pdf });
}

function shown({ ballot, round, prepared_at: at }: PaperRow, meeting: Meeting, issuer: string) {
  const [year = "", month = "", day = ""] = localDateOf(at, meeting.zone).split("-");
  return {
    party: BALLOT.party,
    seal: fill(BALLOT.seal, { issuer }),
    organisation: meeting.organisation_name,
    title: titleOf(ballot),
    question: ballot.question,
    round: round === 1 ? null : fill(BALLOT.round, { round }),
    date: fill(BALLOT.date, { day, month, year }),
    how: BALLOT.how[ballot.form],
    seats:
      ballot.decision === "election"
        ? fill(BALLOT.seats, { seats: ballot.seats, words: numberInWords(ballot.seats) })
        : null,
    ...gridOf(ballot),
  };
}

function titleOf({ form, decision }: Ballot): string {
  if (decision === "election") return BALLOT.election;
  if (penaltiesOn(form).length > 0) return BALLOT.discipline;
  return form === "rating" ? BALLOT.rating : BALLOT.approval;
}

/** Names with boxes beside them; of a list with more names than seats only names; penalties one below the other. */
function gridOf({ form, lines }: Ballot) {
  const options = OPTIONS[form].map((option) => OPTION_WORDS[form][option] ?? option);
  if (penaltiesOn(form).length > 0)
    return {
      subject: lines[0]?.name ?? "",
      heads: [BALLOT.number, BALLOT.penalty, BALLOT.mark],
      rows: options,
    };
  const boxes = form === "crossOut" ? [] : options;
  return {
    subject: null,
    heads: [BALLOT.number, form === "approval" ? BALLOT.content : BALLOT.name, ...boxes],
    rows: lines.map((line) => line.name),
  };
}
