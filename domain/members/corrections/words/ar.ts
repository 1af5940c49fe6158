import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.correction_state.open": "قيد النظر",
  "members.correction_state.approved": "مقبول",
  "members.correction_state.rejected": "مرفوض",
  "members.correction_state.withdrawn": "سحبه صاحبه",
  "members.correction_open_already":
    "هناك طلب قيد النظر حول هذا البند نفسه. انتظر نتيجته أو اسحبه ثم قدّم طلبًا جديدًا.",
  "members.correction_closed": "حُسم هذا الطلب أو سُحب. أعد تحميل الصفحة.",
  "members.correction_own": "لا يبتّ في الطلب مقدّمه ولا صاحب الملف. اتركوه لزميل آخر.",
  "members.correction_overtaken":
    "تغيّرت الاستمارة بعد تقديم الطلب فلا يمكن قبوله. قارن ثم ارفضه مع بيان السبب ليُقدَّم من جديد عند الحاجة.",
  "members.correction_reason_missing": "اذكر سبب الرفض؛ سيقرؤه مقدّم الطلب.",
  "members.correction_document_missing":
    "اذكر الوثيقة التي جرت المطابقة عليها (الرقم والتاريخ والجهة).",
  "members.evidence_type": "تُقبل ملفات PDF أو JPEG فقط. حوّل الملف إلى أحد النوعين.",
  "members.evidence_damaged": "الملف تالف أو غير كامل. أعد مسحه أو تصويره.",
  "members.evidence_locked": "للملف كلمة مرور ولا يمكن فتحه. أزلها ثم أرسله من جديد.",
  "members.evidence_active": "يحتوي ملف PDF على برنامج أو ملفات أخرى فرُفض. اطبعه PDF عاديًا.",
  "members.evidence_classified": "يحمل اسم الملف ختم سرية. تُرفض الوثائق السرية (SEC-02).",
  "members.evidence_there": "لهذا الطلب ملف مرفق. لتغييره اسحب الطلب وقدّمه من جديد.",
  "members.evidence_gone": "حُفظ الملف حتى حسم الطلب فقط ولم يعد موجودًا.",
};
