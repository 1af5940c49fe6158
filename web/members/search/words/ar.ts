import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.find.title": "البحث عن الأعضاء",
  "members.find.lead":
    "بأي جزء من الاسم، بالعلامات أو بدونها، أو برقم البطاقة أو رقم الهوية الشخصية.",
  "members.find.text": "الاسم أو رقم البطاقة أو رقم الهوية",
  "members.find.in_strength": "محسوبون في القوام",
  "members.find.filters": "المرشحات",
  "members.find.filters_set": "المرشحات ({count, number})",
  "members.find.clear": "مسح المرشحات",
  "members.find.within": "ضمن المنظمة",
  "members.find.on": "في تاريخ",
  "members.find.on_hint":
    "بدون تاريخ تكون القائمة بحسب اليوم. الوضع والمكان والمناصب وشجرة المنظمات بحسب ذلك اليوم.",
  "members.find.kind": "نوع العضوية",
  "members.find.any": "الكل",
  "members.find.age_from": "العمر من",
  "members.find.age_to": "العمر إلى",
  "members.find.years_from": "سنوات الحزب من",
  "members.find.years_to": "سنوات الحزب إلى",
  "members.find.ethnicity": "القومية",
  "members.find.education": "المستوى التعليمي",
  "members.find.members": "الأعضاء",
  "members.find.total":
    "{total, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}",
  "members.find.more_than": "أكثر من {total, number} شخص",
  "members.find.counting": "جارٍ العد…",
  "members.find.export": "تصدير القائمة",
  "members.find.export_title": "تصدير القائمة",
  "members.find.export_text":
    "القائمة بحسب البحث الحالي وبالأعمدة المسموح لك برؤيتها فقط. يُدوَّن هذا التصدير في السجل، ويرى كل شخص فيها من صدّرها ولأي غرض.",
  "members.find.purpose": "الغرض من الاستخدام",
  "members.find.purpose_hint": "مثلًا: إعداد قائمة المقترحين لوسام الحزب",
  "members.find.purpose_missing": "اذكر الغرض بثلاثة أحرف على الأقل.",
  "members.find.format": "نوع الملف",
  "members.find.xlsx": "جدول بيانات (XLSX)",
  "members.find.csv": "نص (CSV)",
};
