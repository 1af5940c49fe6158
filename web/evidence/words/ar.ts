import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "evidence.proof": "تنزيل الإثبات",
  "evidence.bundle": "تنزيل ملف التحقق",
  "evidence.slip": "تنزيل قصاصة التحقق للطباعة",
};
