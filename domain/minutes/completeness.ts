import { tidy } from "../kernel/text.ts";
import { textOf, WRITTEN, type MinutesDocument } from "./document.ts";

/** The fields of rule MIN-01, in the order of the paper. */
export const MINUTES_FIELDS = [
  "start",
  "place",
  "chair",
  "clerk",
  "present",
  "absent",
  "guests",
  "agenda",
  "opinions",
  "votes",
  "conclusion",
  "assignments",
  "quality",
  "reading",
  "end",
] as const;

export type MinutesField = (typeof MINUTES_FIELDS)[number];

/** `none`: the meeting noted nothing of the kind, which may be right; `missing`: it must be written. */
export interface FieldState {
  readonly field: MinutesField;
  readonly state: "there" | "none" | "missing";
}

/** Which paragraphs hold a field: by their id, or by how it begins. */
const PLACES: Readonly<Record<MinutesField, readonly string[]>> = {
  start: ["opened"],
  place: ["place"],
  chair: ["chair"],
  clerk: ["clerk"],
  present: ["roll.present"],
  absent: ["roll.excused", "roll.unexcused"],
  guests: ["guests"],
  agenda: ["agenda."],
  opinions: ["opinion."],
  votes: ["poll.", "paper.", "secret.", "broken."],
  conclusion: ["conclusion."],
  assignments: ["assignment."],
  quality: ["quality", WRITTEN.quality],
  reading: [WRITTEN.reading],
  end: ["closed"],
};

/** What a meeting may well be without; whoever submits is asked to look once more. */
const MAY_LACK: ReadonlySet<MinutesField> = new Set([
  "opinions",
  "votes",
  "conclusion",
  "assignments",
]);

/** How far each field of MIN-01 is filled in a text; approval follows the text and is not among them. */
export function fieldsOf(document: Pick<MinutesDocument, "blocks">): FieldState[] {
  const filled = document.blocks.filter((block) => tidy(textOf(block)) !== "");
  return MINUTES_FIELDS.map((field) => {
    const there = PLACES[field].some((place) =>
      filled.some(({ id }) => (place.endsWith(".") ? id.startsWith(place) : id === place)),
    );
    return { field, state: there ? "there" : MAY_LACK.has(field) ? "none" : "missing" };
  });
}
