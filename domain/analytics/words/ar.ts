import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "analytics.state.met": "اجتمعت",
  "analytics.state.meeting": "مجتمعة الآن",
  "analytics.state.planned": "الموعد محدد",
  "analytics.state.notYet": "لم تجتمع بعد",
  "analytics.state.missed": "لم تجتمع هذا الشهر",
  "analytics.minutes.approved": "معتمد",
  "analytics.minutes.approvedLate": "اعتُمد متأخرًا",
  "analytics.minutes.due": "ضمن المهلة",
  "analytics.minutes.late": "تجاوز المهلة",
};
