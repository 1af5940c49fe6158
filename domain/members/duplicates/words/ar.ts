import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.duplicate.sameCitizenId": "رقم المواطن نفسه",
  "members.duplicate.sameCard": "رقم بطاقة العضوية نفسه",
  "members.duplicate.sameNameAndBirth": "الاسم وتاريخ الميلاد نفسهما",
  "members.duplicate.swappedNameAndBirth": "تاريخ الميلاد نفسه، ويختلف الاسم في ترتيب كلماته فقط",
  "members.duplicate.likeNameAndBirth": "تاريخ الميلاد نفسه، واسم قد يكون فيه خطأ كتابة",
  "members.duplicate.sameNameAndYear": "الاسم وسنة الميلاد نفسهما",
  "members.duplicate.numbersDiffer": "أرقام الهوية في السجلين مختلفة",
  "members.merge_same": "يجب أن يكون السجلان مختلفين. اختر سجلًا ثانيًا.",
  "members.merge_is_gone": "أحد السجلين دُمج أو أُخرج من القوائم من قبل. أعد تحميل قائمة المكررات.",
  "members.merge_both_voted":
    "صوّت السجلان كلاهما في «{question}» واحتُسبا شخصين، ونتيجة التصويت لا تُغيَّر، فلا يُدمجان. إن كانا شخصًا واحدًا فلتنظر اللجنة المختصة في ذلك التصويت أولًا.",
  "members.merge_both_present":
    "السجلان كلاهما حاضران في «{title}». راجع محضر ذلك الاجتماع، فلا يُدمج شخصان حضرا اجتماعًا واحدًا.",
  "members.merge_meeting_ahead":
    "السجل الذي سيزول مدعو إلى «{title}» أو مكلف فيه، ولم ينتهِ بعد. ادمج بعد انتهاء الاجتماع أو أبقِ هذا السجل.",
  "members.merge_both_open_case": "لكل من السجلين إجراء قائم. أنهِ أحدهما قبل الدمج.",
  "members.merge_gone_open_case": "للسجل الذي سيزول إجراء قائم. أبقِ ذلك السجل أو أنهِ الإجراء أولًا.",
  "members.merge_third_holds": "يحمل سجل ثالث الرقم نفسه الذي للسجل الزائل. ادمج ذلك السجل أولًا.",
  "members.merge_document_ahead": "يجب ألا يكون تاريخ الوثيقة بعد اليوم.",
  "members.merge_account.none": "ليس لأي من السجلين حساب.",
  "members.merge_account.kept": "يستمر حساب السجل الباقي.",
  "members.merge_account.moved": "ينتقل حساب السجل الزائل إلى السجل الباقي.",
  "members.merge_account.closed":
    "لكليهما حساب: يستمر حساب السجل الباقي، ويُغلق الآخر نهائيًا وتنتهي كل أدواره.",
};
