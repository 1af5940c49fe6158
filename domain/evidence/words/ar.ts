import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "evidence.not_sealed": "لم تُعتمد الوثيقة أو لم تُصدر بعد، فلا إثبات لها.",
  "evidence.being_signed": "السجل قيد التوقيع أو ينتظر تأكيد الشهود. أعد المحاولة بعد دقائق.",
  "evidence.content_gone":
    "لم يعد المحتوى المختوم محفوظًا (حُذف بناءً على طلب أو انتهت مدته)، فلا يمكن إعداد إثبات للوثيقة.",
  "evidence.no_such_revision": "ليست للوثيقة هذه النسخة الموقّعة بعد.",
  "evidence.no_such_vote": "ليس في هذا الاجتماع هذا التصويت، أو لم يُقيَّد منه شيء في السجل بعد.",
  "evidence.slip_unprintable": "في القصاصة علامات لا يملكها خط الطباعة: {signs}. أبلغ مدير النظام.",
  "evidence.slip.title": "قصاصة التحقق من وثيقة",
  "evidence.slip.code": "مربع قصاصة التحقق من الوثيقة {name}",
  "evidence.slip.paper": "الوثيقة",
  "evidence.slip.what": "ما خُتم",
  "evidence.slip.at": "وقت الختم",
  "evidence.slip.log": "السجل",
  "evidence.slip.line": "السطر",
  "evidence.slip.mark": "علامة السطر",
  "evidence.slip.digest": "بصمة ملف PDF (SHA-256)",
  "evidence.slip.key": "بصمة مفتاح السجل",
  "evidence.slip.s1": "اطلب ملفَّي الوثيقة: ملف PDF وملف الإثبات (.tlog-proof).",
  "evidence.slip.s2":
    "امسح المربع، أو افتح صفحة verifier.html من القرص واكتب السطر الموجود تحت المربع.",
  "evidence.slip.s3":
    "اختر الملفين في تلك الصفحة: تخبرك هل هذه هي الوثيقة التي تدل عليها القصاصة، وهل هي موجودة في السجل.",
  "evidence.slip.care": "هذه القصاصة وحدها لا تثبت شيئًا. قارن بصمة المفتاح بما أعلنته اللجنة الأعلى.",
};
