import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "evidence.not_sealed": "لم تُعتمد الوثيقة أو لم تُصدر بعد، فلا إثبات لها.",
  "evidence.being_signed": "السجل قيد التوقيع أو ينتظر تأكيد الشهود. أعد المحاولة بعد دقائق.",
  "evidence.content_gone":
    "لم يعد المحتوى المختوم محفوظًا (حُذف بناءً على طلب أو انتهت مدته)، فلا يمكن إعداد إثبات للوثيقة.",
  "evidence.no_such_revision": "ليست للوثيقة هذه النسخة الموقّعة بعد.",
  "evidence.no_such_vote": "ليس في هذا الاجتماع هذا التصويت، أو لم يُقيَّد منه شيء في السجل بعد.",
};
