import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "signing.no_member": "هذا الحساب لا يتبع عضوًا، فلا يمكن أن يطلب شهادة توقيع.",
  "signing.no_cell": "لا تنتمون اليوم إلى أي خلية في النظام. اسألوا مكتب اللجنة.",
  "signing.request_open": "لديكم طلب ينتظر. أحضروا بطاقتكم إلى المكتب، أو اسحبوا ذلك الطلب أولًا.",
  "signing.too_many": "لديكم {most} شهادات سارية. ألغوا أولًا شهادة لم تعودوا تستعملونها.",
  "signing.key_wrong": "المفتاح من نوع غير صحيح. أعيدوا تحميل الصفحة وأنشئوه من جديد بمتصفح أحدث.",
  "signing.key_known": "استُعمل هذا المفتاح في طلب آخر. أنشئوا طلبًا جديدًا.",
  "signing.proof_wrong":
    "لم يُثبت الجهاز أنه يحمل هذا المفتاح. أنشئوا طلبًا جديدًا على الجهاز الذي سيوقّع.",
  "signing.certificate_unknown": "لا توجد هذه الشهادة بين شهاداتكم.",
  "signing.not_requested": "لم يعد هذا الطلب منتظرًا: أُجيب أو رُفض أو سُحب.",
  "signing.own_request": "لا يمكنكم إصدار شهادة لأنفسكم. اطلبوا ذلك من شخص آخر في المكتب.",
  "signing.no_card": "لا يوجد في السجل رقم بطاقة لهذا الشخص. أضيفوه إلى الملف قبل الإصدار.",
  "signing.card_differs":
    "رقم البطاقة يختلف عن السجل. راجعوا البطاقة؛ وإن كان السجل خطأً فصححوا الملف أولًا.",
  "signing.already_revoked": "أُلغيت هذه الشهادة من قبل.",
  "signing.not_issued": "لا تُلغى إلا شهادة صدرت.",
  "signing.no_authority": "لم يُصدر هذا الموقع أي شهادة بعد.",
  "signing.standing.requested": "بانتظار المكتب",
  "signing.standing.issued": "سارية",
  "signing.standing.ending": "تنتهي قريبًا",
  "signing.standing.ended": "انتهت",
  "signing.standing.refused": "مرفوضة",
  "signing.standing.withdrawn": "مسحوبة",
  "signing.standing.revoked": "ملغاة",
  "signing.reason.lost": "فُقد الجهاز",
  "signing.reason.compromised": "ربما استعمل شخص آخر المفتاح",
  "signing.reason.left": "لم يعد ينتمي إلى التنظيم",
  "signing.reason.replaced": "استُبدل بجهاز آخر",
  "signing.reason.mistake": "صدرت خطأً",
  "signing.not_adopted": "لم تُعتمد الوثيقة بعد فلا يمكن توقيعها. أقرّوا المحضر أولًا.",
  "signing.not_signer": "لا موضع لتوقيعكم في هذه الوثيقة.",
  "signing.same_person": "لا يوقّع شخص واحد المحضر نفسه في موضعين.",
  "signing.signed_already": "لقد وقّعتم هذه الوثيقة من قبل.",
  "signing.not_your_turn": "لم يحن دوركم بعد: يوقّع {name} أولًا.",
  "signing.no_certificate": "لا توجد هذه الشهادة بين شهاداتكم. اطلبوا شهادة في قسم التوقيع الرقمي.",
  "signing.certificate_over":
    "انتهت هذه الشهادة أو أُلغيت. اختاروا شهادة أخرى أو اطلبوا شهادة جديدة.",
  "signing.attempt_unknown":
    "لم يُعثر على عملية التوقيع هذه. افتحوا الصفحة من جديد وابدأوا مرة أخرى.",
  "signing.attempt_used": "استُعملت عملية التوقيع هذه من قبل.",
  "signing.attempt_over": "مضت أكثر من 30 دقيقة على التحضير. أعيدوا قراءة الوثيقة وابدأوا من جديد.",
  "signing.other_revision":
    "أُضيف إلى الوثيقة للتو توقيع أو طابع زمني. أعيدوا تحميل الصفحة ثم وقّعوا.",
  "signing.file_unfit":
    "تعذّرت إضافة توقيع إلى ملف PDF هذا. أبلغوا مدير النظام؛ تبقى الوثيقة كما هي.",
  "signing.signature_wrong":
    "لا يطابق التوقيع الوثيقة والشهادة فلم يُقبل. تبقى الوثيقة كما هي؛ وقّعوا من جديد.",
  "signing.not_signed": "لا يوجد في هذه الوثيقة توقيع بمفتاح بعد.",
  "signing.place.clerk": "أمين المحضر",
  "signing.place.chair": "الرئيس",
  "signing.place.signer": "الموقّع باسم الخلية",
};
