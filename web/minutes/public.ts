export { DueNote } from "./due-note.tsx";
export { MeetingMinutes, useMinutesOf } from "./meeting-minutes.tsx";
export { Paper } from "./paper.tsx";
export { TextEditor } from "./text-editor.tsx";
export { useDraft } from "./use-draft.ts";
