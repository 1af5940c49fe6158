export { DueNote } from "./due-note.tsx";
export { MeetingMinutes, useMinutesOf } from "./meeting-minutes.tsx";
export { Paper } from "./paper.tsx";
export { TextEditor } from "./text-editor.tsx";
export { useDraft, type DraftHandle } from "./use-draft.ts";
