import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "organisations.navigation": "التنظيمات",
  "organisations.title": "شجرة التنظيمات",
  "organisations.lead": "التنظيمات ضمن نطاقك.",
  "organisations.search": "البحث بالاسم",
  "organisations.count":
    "{count, plural, zero {لا تنظيمات} one {تنظيم واحد} two {تنظيمان} few {# تنظيمات} many {# تنظيماً} other {# تنظيم}}",
  "organisations.none_found": "لا يوجد تنظيم مطابق",
  "organisations.none_found_hint": "جرّب حروفاً أقل؛ يمكن الكتابة دون علامات.",
  "organisations.none": "لا توجد تنظيمات بعد",
  "organisations.none_hint": "يستورد مكتب اللجنة قائمة التنظيمات من جدول بيانات.",
  "organisations.open": "توسيع {name}",
  "organisations.close": "طي {name}",
  "organisations.more": "تحميل المزيد",
  "organisations.facts": "معلومات",
  "organisations.kind_label": "النوع",
  "organisations.code": "رمز التنظيم",
  "organisations.seat": "المقر",
  "organisations.founded": "تاريخ التأسيس",
  "organisations.dissolved": "تاريخ الحل",
  "organisations.children": "التنظيمات التابعة",
  "organisations.members": "الأعضاء",
  "organisations.accounts": "الحسابات والأدوار",
};
