import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "evidence.proof": "تنزيل الإثبات",
  "evidence.proof_help":
    "احتفظ بملف الإثبات (‎.tlog-proof) بجانب ملف PDF: بهذين الملفين يستطيع أي شخص التحقق من الوثيقة دون هذا النظام.",
};
