import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.duplicates.title": "سجلات قد تكون مكررة",
  "members.duplicates.lead":
    "تُقارن أرقام الهوية والأسماء (دون العلامات وترتيب الكلمات وأخطاء الكتابة) وتواريخ الميلاد لكل من في هذه المنظمة وما دونها.",
  "members.duplicates.compared": "قورن {count, number} من الأشخاص.",
  "members.duplicates.too_many":
    "في هذه المنظمة أكثر من {limit, number} شخص، وهو أكثر مما يُقارن دفعة واحدة؛ لا تظهر إلا الأزواج ذات الرقم الواحد المرفوعة إلى هنا. افتح منظمة تابعة لها للمقارنة.",
  "members.duplicates.handed_up": "مرفوع للبت فيه",
  "members.duplicates.handed_up_hint":
    "من أدخل السجل اللاحق لا يرى السجل السابق ولا يعلم أن الرقم مستعمل. لا يرى هذا الزوج إلا من هو فوق الجهتين: قارن الأوراق ثم ادمج، أو أكّد أنهما شخصان وصحّح الرقم الخطأ.",
  "members.duplicates.none": "لم توجد سجلات مكررة",
  "members.duplicates.none_hint": "الأزواج التي تأكد أنها شخصان لا تظهر من جديد.",
  "members.duplicates.apart": "هما شخصان",
  "members.duplicates.compare": "المقارنة للدمج",
  "members.duplicates.pair": "الزوج {number, number}",
  "members.duplicates.birth": "تاريخ الميلاد",
  "members.duplicates.place": "ينتمي إلى",
  "members.duplicates.admitted": "تاريخ القبول",
  "members.duplicates.has_account": "له حساب",
  "members.merge.title": "دمج سجلين لشخص واحد",
  "members.merge.lead":
    "يحمل السجل الباقي تاريخ السجلين معًا، ولا يظهر السجل المدمج في أي قائمة بعد ذلك.",
  "members.merge.kept": "يبقى",
  "members.merge.gone": "يُدمج",
  "members.merge.field": "البند",
  "members.merge.swap": "تبديل: إبقاء السجل الآخر",
  "members.merge.take": "اختر القيمة الصحيحة حيث يختلفان",
  "members.merge.brings":
    "يجلب السجل المدمج: {memberships, number} عضوية، {posts, number} منصب، {facts, number} معلومة، {meetings, number} اجتماع حضره، {votes, number} تصويت.",
  "members.merge.final":
    "لا يمكن فصل الدمج بعد ذلك. تُحفظ الأرقام التي لم تعد مستعملة أرقامًا سابقة يُعثر بها على الشخص وتُقارن بها القوائم.",
  "members.merge.document": "الوثيقة المقررة",
  "members.merge.document_number": "الرقم",
  "members.merge.document_date": "تاريخ الوثيقة",
  "members.merge.document_issuer": "الجهة المصدرة",
  "members.merge.do": "دمج السجلين",
  "members.merge.confirm_title": "هل تدمج نهائيًا؟",
  "members.merge.confirm_text":
    "سيُدمج {gone} في {kept}. يُقيَّد ذلك في السجل الذي لا يُغيَّر باسمك وبالوثيقة {document}.",
  "members.merge.cannot": "لا يمكن الدمج بعد",
  "members.merge.equal": "متساويان",
  "members.merge.empty": "لا شيء",
  "members.merged.title": "سجلات دُمجت في هذا الملف",
  "members.merged.into": "دُمج هذا السجل في ملف آخر.",
  "members.merged.open": "فتح الملف الباقي",
  "members.merged.open_gone": "فتح السجل السابق",
  "members.merged.line": "دُمج في {at} وفق {document} ({by}).",
  "members.merged.places": "الانتماء قبل الدمج",
  "members.merged.meetings": "الاجتماعات التي حضرها",
  "members.merged.votes": "صوّت على",
};
