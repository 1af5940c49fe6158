import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { attachPaper, getPaper, removePaper } from "@chiboso/domain/meetings/contract.ts";
import { PAPER_LIMIT } from "@chiboso/domain/meetings/contract.ts";
import { decideRemoval, nextState } from "@chiboso/domain/meetings/states.ts";
import type { FileReply, PrepareAsked, ReadAsked, WriteAsked } from "../platform/capability.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { mayRead } from "./during/reading.ts";
import { findItem } from "./facts.ts";
import { examinePaper, type Examined, type PaperType } from "./paper-content.ts";
import { insertPaper, markRemoved, papersOf } from "./paper-store.ts";
import { tellOfAgenda } from "./planning/tell.ts";
import { maySeePrepared } from "./rights.ts";
import { getMeeting } from "./store.ts";

const MOST_PAPERS = 50;

interface KeptPaper extends Examined {
  readonly size: number;
  readonly digest: string;
}

/** Examines the file and keeps it under its digest, before any transaction begins. */
export async function keepPaper(
  asked: PrepareAsked<typeof attachPaper>,
): Promise<Result<KeptPaper>> {
  const { bytes } = asked.upload;
  if (bytes.length > PAPER_LIMIT) return refuse("meetings.paper_too_large");
  const found = await examinePaper(bytes, asked.query.name);
  if (!found.ok) return found;
  const digest = await asked.services.files.keep(bytes);
  return ok({ ...found.value, size: bytes.length, digest });
}

/** Attaches the kept file to the meeting or to one of its items. */
export async function attach(
  asked: WriteAsked<typeof attachPaper, KeptPaper>,
): Promise<Result<Changed & { paperId: string }>> {
  const { tx, query, params, prepared, now } = asked;
  const saved = await changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "attachPaper");
    if (!next.ok) return next;
    if (query.itemId !== undefined) {
      const item = await findItem(tx, meeting.id, query.itemId);
      if (item === undefined) return refuse("meetings.no_such_item", undefined, "itemId");
      if (item.secret) return refuse("meetings.secret_item", undefined, "itemId");
    }
    if ((await papersOf(tx, meeting.id)).length >= MOST_PAPERS) {
      return refuse("meetings.too_many_papers", { most: MOST_PAPERS });
    }
    await insertPaper(tx, {
      id: query.paperId,
      meeting_id: meeting.id,
      item_id: query.itemId ?? null,
      name: query.name,
      ...prepared,
      added_at: now,
    });
    if (meeting.state === "invited") await tellOfAgenda(asked, meeting);
    return ok({
      event: "paper.attached",
      data: { paperId: query.paperId, name: query.name, sha256: prepared.digest },
    });
  });
  return saved.ok ? ok({ ...saved.value, paperId: query.paperId }) : saved;
}

/** Takes a paper away; what was sent out with the summons is told by the events. */
export async function remove(
  asked: WriteAsked<typeof removePaper, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "removePaper");
    if (!next.ok) return next;
    const paper = (await papersOf(tx, meeting.id)).find((each) => each.id === params.paperId);
    if (paper === undefined) return refuse("kernel.not_found");
    const { state, opened_at: openedAt } = meeting;
    const decided = decideRemoval({ state, openedAt }, { addedAt: paper.added_at });
    if (!decided.ok) return decided;
    await markRemoved(tx, paper.id, now);
    if (meeting.state === "invited") await tellOfAgenda(asked, meeting);
    return ok({ event: "paper.removed", data: { paperId: paper.id, name: paper.name } });
  });
}

/** The bytes of a paper, for those who may see the meeting. */
export async function download(asked: ReadAsked<typeof getPaper>): Promise<Result<FileReply>> {
  const { reader, params, services, actor } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const paper = (await papersOf(reader, meeting.id)).find((each) => each.id === params.paperId);
  if (paper === undefined || !(await maySeePrepared(reader, actor, meeting)))
    return refuse("kernel.not_found");
  const readable = await mayRead(reader, actor, meeting);
  if (!readable.ok) return readable;
  const bytes = await services.files.get(paper.digest);
  return ok({ name: fileName(paper), type: paper.type, bytes });
}

const EXTENSIONS: Readonly<Record<PaperType, readonly [string, ...string[]]>> = {
  "application/pdf": [".pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
};

/** Ends as its content is: under another ending a device would open the file as something else. */
function fileName({ name, type }: { readonly name: string; readonly type: string }): string {
  const endings = EXTENSIONS[type as PaperType];
  const fits = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return fits ? name : `${name}${endings[0]}`;
}
