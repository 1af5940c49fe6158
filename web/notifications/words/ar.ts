import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "notifications.title": "الإشعارات",
  "notifications.bell": "{count, plural, =0 {الإشعارات، لا جديد} other {الإشعارات، الجديد: #}}",
  "notifications.none": "لا توجد إشعارات بعد",
  "notifications.none_hint": "ستظهر هنا الدعوات والمحاضر التي تنتظرك والمهام.",
  "notifications.mark_all": "وضع علامة مقروء على الكل",
  "notifications.unread": "غير مقروء",
};
