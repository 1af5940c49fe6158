import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "signing.own.title": "التوقيع الرقمي",
  "signing.own.above": "الحساب والعرض",
  "signing.own.lead":
    "شهادة يصدرها مكتبكم لتوقّعوا المحاضر والقرارات بجهازكم أنتم. يبقى المفتاح في الجهاز؛ فالنظام لا يحتفظ به ولا يستطيع نسخه.",
  "signing.own.open": "شهاداتي",
  "signing.own.certificates": "شهاداتي",
  "signing.own.none": "لا توجد شهادة بعد",
  "signing.own.none_hint": "بدونها تواصلون إقرار المحاضر كما كان من قبل.",
  "signing.own.impossible":
    "لا يستطيع هذا المتصفح حفظ مفتاح: يلزم عنوان https ومتصفح محدَّث. افتحوا هذه الصفحة على جهاز آخر.",
  "signing.own.this_device": "هذا الجهاز",
  "signing.own.unknown_device": "جهاز غير معروف",
  "signing.own.waiting_text":
    "اذهبوا إلى مكتب اللجنة ومعكم هذا الجهاز وبطاقة العضوية. يقارن المكتب رمز المفتاح أدناه ثم يُصدر الشهادة.",
  "signing.own.withdraw": "سحب الطلب",
  "signing.own.withdraw_text": "لا يبقى الطلب منتظرًا، ويُحذف المفتاح من هذا الجهاز.",
  "signing.own.revoke": "إلغاء الشهادة",
  "signing.own.revoke_text":
    "لن توقّع هذه الشهادة بعد الآن، ولا رجوع عن ذلك. تبقى الوثائق الموقَّعة من قبل صحيحة. لمواصلة التوقيع قدّموا طلبًا جديدًا.",
  "signing.own.revoke_confirm": "إلغاء الآن",
  "signing.place": "التنظيم",
  "signing.key_code": "رمز المفتاح",
  "signing.asked_at": "طُلبت في",
  "signing.until": "تنتهي في",
  "signing.why": "السبب",
  "signing.note": "السبب بالكلمات",
  "signing.ask.text": "اضغطوا الزر لإنشاء مفتاح على هذا الجهاز وطلب شهادته. لكل جهاز مفتاحه الخاص.",
  "signing.ask.submit": "إنشاء مفتاح وتقديم الطلب",
  "signing.ask.failed":
    "لم يستطع هذا الجهاز حفظ المفتاح، ربما بسبب نافذة خاصة أو امتلاء التخزين. افتحوا نافذة عادية وأعيدوا المحاولة.",
  "signing.authority.title": "جهة إصدار الشهادات هنا",
  "signing.authority.text":
    "يقارن الآخرون هذه الرموز (SHA-256) قبل أن يثقوا بشهادات هذا الموقع. اقرأوها عليهم بالهاتف أو سلّموها باليد، ولا تكتفوا بإرسالها مع الملف.",
  "signing.authority.download": "تنزيل شهادة جهة الإصدار",
  "signing.office.title": "شهادات التوقيع",
  "signing.office.lead":
    "تُصدَر لعضو يحضر ببطاقة العضوية وبجهازه، وتُلغى عند ضياع الجهاز أو المغادرة.",
  "signing.office.waiting": "بانتظار الإصدار",
  "signing.office.waiting_lead":
    "لا تُصدروا إلا والشخص أمامكم. ويجب أن يطابق رمز المفتاح على جهازه الرمز أدناه.",
  "signing.office.none_waiting": "لا يوجد طلب منتظر",
  "signing.office.none_waiting_hint": "يقدّم الأعضاء الطلب في الحساب والعرض، قسم التوقيع الرقمي.",
  "signing.office.all": "ما تقرّر",
  "signing.office.more": "لا تظهر إلا آخر 500 شهادة.",
  "signing.office.name": "الاسم",
  "signing.office.standing": "الحالة",
  "signing.office.device": "الجهاز",
  "signing.office.act": "إجراء",
  "signing.office.seen": "قابلتُ الشخص ورأيتُ البطاقة، ورمزا المفتاح متطابقان",
  "signing.office.card": "رقم البطاقة كما هو على البطاقة",
  "signing.office.card_hint": "اكتبوه من البطاقة المعروضة، لا من الملف.",
  "signing.office.issue": "إصدار الشهادة",
  "signing.office.refuse": "رفض",
  "signing.office.refuse_text": "يُبلَّغ صاحب الطلب ويستطيع قراءة السبب.",
  "signing.office.reason_missing": "اكتبوا السبب، ثلاثة أحرف على الأقل.",
  "signing.office.revoke": "إلغاء",
  "signing.office.revoke_named": "إلغاء شهادة {name}",
  "signing.office.revoke_text":
    "لن توقّع الشهادة بعد الآن، ولا رجوع عن ذلك. تبقى الوثائق الموقَّعة من قبل صحيحة. ويُبلَّغ صاحبها فورًا.",
};
