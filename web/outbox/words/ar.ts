import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "outbox.waiting":
    "لم يُرسل بعد: {count, number}. المحتوى محفوظ على هذا الجهاز وسيُرسل تلقائياً عند توفر الشبكة.",
  "outbox.refused": "لم يقبل الخادم عملاً تم أثناء انقطاع الشبكة",
  "outbox.dismiss": "فهمت",
};
