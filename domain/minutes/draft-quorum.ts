import * as z from "zod";
import type { MeetingRecord } from "../meetings/record.ts";
import type { Block } from "./document.ts";
import { fact, generated, officialTime, phrase } from "./phrase.ts";
import { OFFICIAL } from "./words/official.ts";

const WORDS: Readonly<Record<string, string>> = {
  "quorum.lost": OFFICIAL.quorumLost,
  "quorum.restored": OFFICIAL.quorumRestored,
};

const figures = z.object({ present: z.int(), base: z.int(), needed: z.int() });

/** Each time the quorum was lost or came back, with its figures; nothing where it held throughout. */
export function draftQuorum(record: MeetingRecord): Block[] {
  return record.events.flatMap(({ seq, kind, at, data }) => {
    const template = WORDS[kind];
    if (template === undefined) return [];
    const { present, base, needed } = figures.parse(data);
    const block = generated(record, {
      id: `quorum.${seq}`,
      style: "item",
      runs: phrase(template, {
        time: fact("time", officialTime(at, record.meeting.zone)),
        present: fact("present", present),
        base: fact("base", base),
        needed: fact("needed", needed),
      }),
    });
    return [{ ...block, from: { events: [seq], ids: [] } }];
  });
}
