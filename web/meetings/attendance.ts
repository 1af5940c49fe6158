import type { Attendance } from "@chiboso/domain/meetings/record.ts";
import type { Tone } from "../platform/status-badge.tsx";

const TONES: Readonly<Record<Attendance, Tone>> = {
  present: "good",
  late: "warning",
  leftEarly: "warning",
  excused: "info",
  unexcused: "bad",
  exempt: "none",
};

/** How a kind of attendance looks; the word says it, the look repeats it. */
export function attendanceTone(of: Attendance): Tone {
  return TONES[of];
}
