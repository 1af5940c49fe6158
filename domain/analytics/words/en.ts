import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "analytics.state.met": "Met",
  "analytics.state.meeting": "Meeting now",
  "analytics.state.planned": "Scheduled",
  "analytics.state.notYet": "Not yet met",
  "analytics.state.missed": "Did not meet",
  "analytics.minutes.approved": "Approved",
  "analytics.minutes.approvedLate": "Approved late",
  "analytics.minutes.due": "Within time",
  "analytics.minutes.late": "Overdue",
};
