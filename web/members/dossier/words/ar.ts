import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.dossier.title": "وثائق الملف",
  "members.dossier.lead": "104 أنواع من الوثائق في ثلاث أولويات: 36 و49 و19.",
  "members.dossier.no_content": "يُسجَّل وجود الوثيقة ومكانها فقط؛ لا يُحفظ محتواها.",
  "members.dossier.export": "تصدير مجلد الملف",
  "members.dossier.count": "{present, number} من {needed, number} وثيقة لازمة",
  "members.dossier.unchecked_count":
    "{count, plural, zero {لا وثائق غير مفحوصة} one {وثيقة واحدة لم تُفحص} two {وثيقتان لم تُفحصا} few {# وثائق لم تُفحص} many {# وثيقة لم تُفحص} other {# وثيقة لم تُفحص}}",
  "members.dossier.paper": "الوثيقة",
  "members.dossier.state": "موجودة أم لا",
  "members.dossier.place": "مكان الحفظ",
  "members.dossier.place_hint": "الرف أو العلبة أو اسم الجهة",
  "members.dossier.holder": "الحافظ",
  "members.dossier.since": "محفوظة هناك منذ",
  "members.dossier.checked": "الفحص",
  "members.dossier.checked_by": "{by} · {on}",
  "members.dossier.act": "الإجراء",
  "members.dossier.mark": "تسجيل الفحص",
  "members.dossier.and_more":
    "و{count, plural, zero {لا وثائق أخرى} one {وثيقة أخرى} two {وثيقتان أخريان} few {# وثائق أخرى} many {# وثيقة أخرى} other {# وثيقة أخرى}}",
  "members.dossier.chosen":
    "{count, plural, zero {لم تُختر وثائق} one {اختيرت وثيقة واحدة} two {اختيرت وثيقتان} few {اختيرت # وثائق} many {اختيرت # وثيقة} other {اختيرت # وثيقة}}",
  "members.dossier.clear": "إلغاء الاختيار",
  "members.dossier.mark_chosen": "تسجيل فحص الوثائق المختارة",
  "members.dossier.save": "حفظ",
  "members.dossier.all": "عرض كل الأنواع ({count, number})",
  "members.dossier.none_needed": "لا وثيقة لازمة في هذه الأولوية",
  "members.dossier.generated": "يطبعها النظام وهي في المجلد المصدَّر",
  "members.dossier.from_case": "عرض الإجراء",
  "members.dossier.unchecked": "لم تُفحص",
  "members.dossier.when_it_happens": "عند وجود مناسبة",
  "members.dossier.of_place": "اكتمال ملفات الأعضاء",
  "members.dossier.of_place_lead": "الملفات الأكثر نقصًا أولًا.",
  "members.dossier.no_members": "لا أعضاء بعد",
  "members.dossier.members":
    "{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}",
  "members.dossier.band_short": "الأولوية {band}",
};
