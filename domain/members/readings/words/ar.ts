import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.purpose.management": "العناية اليومية بالأعضاء",
  "members.purpose.admission": "القبول والتثبيت عضوًا رسميًا",
  "members.purpose.transfer": "النقل",
  "members.purpose.inspection": "التفتيش والإشراف",
  "members.purpose.statistics": "الإحصاءات والتقارير",
  "members.purpose.correction": "استكمال الملف أو تصحيحه",
  "members.purpose.other": "غرض آخر",
  "members.read.file": "الملف",
  "members.read.list": "قائمة فيها بيانات شخصية",
  "members.read.search": "نتيجة بحث",
  "members.read.export": "جدول صُدِّر إلى ملف",
  "members.read.document": "وثيقة طُبعت من الملف",
  "members.read.dossier": "مكونات الإضبارة",
  "members.purpose_needed":
    "لم يُذكر بعد الغرض من قراءة هذا الملف. اختر غرضًا فيُفتح؛ ويرى العضو من قرأه ولأي غرض.",
  "members.reading_reason_missing":
    "لغرض آخر اذكر سبب قراءة الملف في خمسة أحرف على الأقل؛ وسيرى العضو ما كتبته.",
};
