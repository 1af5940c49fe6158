import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.readings.title": "من فتح ملفي",
  "members.readings.lead":
    "تُسجَّل كل قراءة للملف من شخص آخر مع غرضها، ولا يستطيع أحد حذفها. المجموع: {count}.",
  "members.readings.watch_title": "من فتح هذا الملف",
  "members.readings.watch_lead":
    "المرات التي قُرئ فيها هذا الملف. واطلاع لجنة التفتيش على هذه القائمة يُسجَّل أيضًا.",
  "members.readings.none": "لم يقرأ أحد الملف بعد",
  "members.readings.none_hint":
    "عندما تفتح لجنة الخلية أو المكتب أو جهة مختصة الملف يظهر هنا اسم القارئ والغرض والوقت.",
  "members.readings.reader": "القارئ",
  "members.readings.at": "الوقت",
  "members.readings.what": "ما قُرئ",
  "members.readings.purpose": "الغرض",
  "members.readings.question": "استفسار",
  "members.readings.ask": "اسأل عن هذه القراءة",
  "members.readings.ask_short": "اسأل",
  "members.readings.ask_about": "اسأل عن القراءة التي قام بها {name}",
  "members.readings.before_purposes": "لم يُسجَّل غرض (قبل القاعدة)",
  "members.readings.ask_title": "لأي غرض تقرأ هذا الملف؟",
  "members.readings.ask_lead":
    "ملف العضو بيانات شخصية حساسة. اذكر الغرض مرة واحدة لكل ملف في هذه الجلسة.",
  "members.readings.choose_first": "اختر غرضًا لفتح الملف.",
  "members.readings.reason": "بيّن الغرض",
  "members.readings.detail": "تفصيل إضافي (اختياري)",
  "members.readings.reason_seen": "سيقرأ العضو هذا النص.",
  "members.readings.noted": "يُسجَّل اسمك ودورك ومنظمتك والوقت والغرض، ويظهر ذلك للعضو.",
  "members.readings.open": "فتح الملف",
};
