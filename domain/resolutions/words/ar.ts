import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "resolutions.sign.NQ": "قرار",
  "resolutions.sign.KL": "خلاصة",
  "resolutions.sign.TB": "إعلان",
  "resolutions.state.draft": "مسودة",
  "resolutions.state.frozen": "بانتظار التوقيع",
  "resolutions.state.issued": "صادر",
  "resolutions.post.secretary": "أمين الخلية",
  "resolutions.post.deputySecretary": "نائب الأمين",
  "resolutions.meeting_not_closed": "لم ينته الاجتماع بعد، فلا يمكن إعداد الوثيقة.",
  "resolutions.no_signer": "ليس في سجل الخلية أمين ولا نائب يوقّع. أدخل المنصب أولًا.",
  "resolutions.stale":
    "حفظ {by} نصًا آخر (النسخة {version}) أثناء كتابتك. ما كتبته ما زال على الشاشة.",
  "resolutions.not_draft": "النص بانتظار التوقيع. لتعديله أعده أولًا.",
  "resolutions.issued_already": "صدرت الوثيقة وخُتمت ولم يعد تغييرها ممكنًا.",
  "resolutions.part_missing":
    "{part, select, tasks {جزء المهام فارغ: اكتبه} score {جزء التقييم الذاتي فارغ: اكتبه} other {جزء المهام وجزء التقييم الذاتي فارغان: اكتبهما}} قبل التجميد.",
  "resolutions.number_taken": "أخذت وثيقة أخرى هذا الرقم للتو. اضغط مجددًا للحصول على الرقم التالي.",
  "resolutions.unprintable": "لا يحتوي خط الوثائق على العلامات: {signs}. احذفها أو اكتبها كلمات.",
  "resolutions.not_frozen": "لم يُجمَّد النص للتوقيع.",
  "resolutions.not_signer": "لا يصدر هذه الوثيقة إلا من يوقّع باسم الخلية.",
  "resolutions.other_text": "ما تراه لم يعد النص المنتظر. أعد تحميل الصفحة واقرأه ثم وقّع.",
};
