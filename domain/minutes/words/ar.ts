import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "minutes.state.draft": "مسودة",
  "minutes.state.inApproval": "بانتظار الاعتماد",
  "minutes.state.approved": "معتمد",
  "minutes.role.clerk": "أمين السر",
  "minutes.role.chair": "رئيس الجلسة",

  "minutes.meeting_not_closed": "لم تُختتم الجلسة بعد، لذلك لا يوجد محضر. اختتم الجلسة أولاً.",
  "minutes.stale":
    "حفظ {by} نصاً آخر (الإصدار {version}) أثناء تحريرك. ما كتبته ما زال على الشاشة؛ قارن بين النصين ثم احفظ من جديد.",
  "minutes.not_draft":
    "المحضر بانتظار الاعتماد ولا يمكن تحريره. لتعديله أعِده إلى المسودة مع ذكر السبب.",
  "minutes.already_sealed": "اعتُمد المحضر وخُتم، ولا يمكن تغييره بعد الآن.",
  "minutes.facts_changed":
    "لا يجوز تغيير الأرقام والأسماء والأوقات المأخوذة من الجلسة: «{block}». أعِد هذه الفقرة كما كانت، واكتب الإضافات في فقرة مستقلة.",
  "minutes.text_empty": "لا يجوز ترك هذه الفقرة فارغة: «{block}». أعِد ما دُوّن إن لم يلزم تغييره.",
  "minutes.secret_refused":
    "لا يجوز كتابة نص يحمل درجة سرية (Mật أو Tối mật أو Tuyệt mật) أو حفظه في هذا النظام. احذفه واتبع قواعد حماية أسرار الدولة.",
  "minutes.block_missing": "فقرة مأخوذة من الجلسة ناقصة أو في غير موضعها: «{block}». أعِدها.",
  "minutes.block_twice": "هناك فقرة مكررة. أعد تحميل الصفحة ثم حاول من جديد.",
  "minutes.same_person": "يجب أن يكون رئيس الجلسة وأمين السر شخصين مختلفين حتى يُعتمد المحضر.",
  "minutes.reading_missing":
    "لم تُكتب فقرة تلاوة المحضر وإقراره في الجلسة. اكتبها قبل الرفع للاعتماد.",
  "minutes.number_taken": "أخذ محضر آخر للخلية هذا الرقم للتو. أعد الرفع للحصول على الرقم التالي.",
  "minutes.unprintable":
    "خط الوثيقة لا يحوي هذه الرموز: {signs}. احذفها أو اكتبها بالكلمات ثم أعد الرفع.",
  "minutes.not_in_approval": "لم يُرفع المحضر للاعتماد أو أُعيد إلى المسودة.",
  "minutes.not_signer": "لا يعتمد المحضر إلا رئيس هذه الجلسة وأمين سرها.",
  "minutes.other_revision":
    "النص المعروض لم يعد هو المنتظر اعتماده. أعد التحميل واقرأ النص الجديد ثم اعتمده.",
  "minutes.not_frozen": "المحضر ما زال مسودة، لذلك لا يوجد ملف PDF. ارفعه للاعتماد أولاً.",
  "minutes.pen_elsewhere":
    "يحرر {name} هذا المحضر الآن. انتظر أو تولَّ التحرير؛ ما كتبه يبقى على جهازه.",
  "minutes.not_at_meeting": "لا يعلّق إلا من حضر الاجتماع أو من يكتب محضره.",
  "minutes.no_such_block": "لم تعد هذه الفقرة في المحضر.",
  "minutes.no_such_comment": "لم يُعثر على هذا التعليق.",
  "minutes.settled_already": "سُوّي هذا التعليق من قبل.",
  "minutes.not_yours_to_settle": "لا يسوّي التعليق إلا كاتبه أو كاتب المحضر.",
  "minutes.too_many_corrections": "لا يزيد عدد محاضر التصحيح لمحضر واحد على {most}.",
  "minutes.correction_open": "هناك محضر تصحيحي لم يُعتمد بعد. أنجزه أولًا.",
  "minutes.correction_stale": "غيّر شخص آخر هذا المحضر التصحيحي للتو. أعد تحميله ثم تابع.",
  "minutes.nothing_corrected": "يجب أن يختلف الصواب عما كُتب.",
  "minutes.no_such_correction": "لم يُعثر على هذا المحضر التصحيحي أو لم يُعتمد بعد.",
  "minutes.not_sealed": "لم يُعتمد المحضر بعد؛ يمكن ذلك بعد اعتماده.",
};
