import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "notifications.open": "افتح في Chi Bộ Số",
  "notifications.letter.greeting": "حضرة {name}،",
  "notifications.letter.footer":
    "أُرسلت هذه الرسالة آلياً من Chi Bộ Số؛ يُرجى عدم الرد عليها. إن وصلتك خطأً فاحذفها وأبلغ مكتب اللجنة.",
  "notifications.meetingInvited.title": "دعوة: {title}",
  "notifications.meetingInvited.body":
    "تدعوك {organisation} إلى {title} الساعة {time} يوم {date} في {place}. يُرجى تأكيد الحضور أو الاعتذار مع ذكر السبب.",
  "notifications.meetingChanged.title": "تغيير في الاجتماع: {title}",
  "notifications.meetingChanged.body":
    "تعلن {organisation} عن تغيير: يُعقد {title} الساعة {time} يوم {date} في {place}. يُرجى التأكيد من جديد.",
  "notifications.agendaChanged.title": "تغيير في جدول الأعمال أو الأوراق: {title}",
  "notifications.agendaChanged.body":
    "تعلن {organisation} أن جدول أعمال {title} أو أوراقه، الساعة {time} يوم {date} في {place}، قد تغيّرت. يُرجى الاطلاع عليها من جديد.",
  "notifications.meetingCancelled.title": "إلغاء الاجتماع: {title}",
  "notifications.meetingCancelled.body":
    "تعلن {organisation} أن {title} المقرر الساعة {time} يوم {date} في {place} لن يُعقد. السبب: {reason}",
  "notifications.clerkNamed.title": "كُلِّفت بكتابة المحضر: {title}",
  "notifications.clerkNamed.body":
    "كلّفتك {organisation} بكتابة محضر {title} الساعة {time} يوم {date} في {place}.",
  "notifications.meetingWhileAway.title": "تجتمع خليتك: {title}",
  "notifications.meetingWhileAway.body":
    "تعقد {organisation} اجتماع {title} الساعة {time}، {date}، في {place}. أنت بعيد فلا تُستدعى، ويمكنك قراءة الأوراق وإرسال رأيك مسبقًا.",
  "notifications.meetingFollowed.title": "تجتمع خلية تتابعها: {title}",
  "notifications.meetingFollowed.body":
    "تبلّغك {organisation}: اجتماع {title} الساعة {time}، {date}، في {place}. جدول الأعمال والأوراق في Chi Bộ Số.",
  "notifications.drafterNamed.title": "كُلِّفت بإعداد موضوع",
  "notifications.drafterNamed.body":
    "كلّفتك {organisation} بإعداد موضوع «{topic}»، والموعد المقرر {date}.",
  "notifications.minutesToApprove.title": "محضر بانتظار الاعتماد: {title}",
  "notifications.minutesToApprove.body": "محضر {title}، {date}، في {organisation} بانتظار اعتمادك.",
  "notifications.minutesReturned.title": "أُعيد المحضر للتعديل: {title}",
  "notifications.minutesReturned.body":
    "أُعيد محضر {title}، {date}، في {organisation} للتعديل؛ ولم تعد اعتمادات تلك النسخة محسوبة. السبب مذكور في المحضر.",
  "notifications.minutesCommented.title": "ملاحظة على المحضر: {title}",
  "notifications.minutesCommented.body":
    "على محضر {title}، {date}، في {organisation} ملاحظة جديدة بانتظار اطلاعك.",
  "notifications.minutesApproved.title": "اعتُمد المحضر: {title}",
  "notifications.minutesApproved.body":
    "اعتُمد محضر {title} في {organisation} وخُتم. يمكنك الاطلاع عليه وتنزيله.",
  "notifications.resolutionToSign.title":
    "بانتظار التوقيع: {sign, select, NQ {قرار} KL {استنتاج} other {إشعار}}",
  "notifications.resolutionToSign.body":
    "ثُبِّتت مسودة {sign, select, NQ {قرار} KL {استنتاج} other {إشعار}} {organisation} بشأن {subject} وهي بانتظار التوقيع.",
  "notifications.resolutionReturned.title":
    "أُعيد للتعديل: {sign, select, NQ {قرار} KL {استنتاج} other {إشعار}}",
  "notifications.resolutionReturned.body":
    "أُعيدت مسودة {sign, select, NQ {قرار} KL {استنتاج} other {إشعار}} {organisation} بشأن {subject} للتعديل. السبب مذكور في الوثيقة.",
  "notifications.resolutionIssued.title":
    "صدر: {sign, select, NQ {القرار} KL {الاستنتاج} other {الإشعار}} رقم {number}",
  "notifications.resolutionIssued.body":
    "أصدرت {organisation} {sign, select, NQ {القرار} KL {الاستنتاج} other {الإشعار}} رقم {number} بشأن {subject}. يمكنكم قراءته وتنزيله.",
  "notifications.qualityToScore.title": "مطلوب منك تقييم: {title}",
  "notifications.qualityToScore.body":
    "كلّفتك {organisation} بتقييم جودة {title}، {date}. مُلئت الاستمارة من سجل الاجتماع.",
  "notifications.qualityToAgree.title": "تقييم بانتظار الموافقة: {title}",
  "notifications.qualityToAgree.body":
    "لدى {organisation} تقييم لجودة {title}، {date}. يُرجى الاطلاع عليه والموافقة.",
  "notifications.qualityReturned.title": "أُعيد التقييم: {title}",
  "notifications.qualityReturned.body":
    "أعاد المكتب الأعلى تقييم جودة {title}، {date}، في {organisation}. السبب مذكور في الاستمارة؛ تعيد الخلية التقييم وتعتمد نسخة جديدة.",
  "notifications.taskAssigned.title": "مهمة مسندة إليك: {text}",
  "notifications.taskAssigned.body":
    "أسندت إليك {organisation} المهمة: {text}. الموعد النهائي: {date}.",
  "notifications.roleGranted.title": "مُنحت دوراً جديداً",
  "notifications.roleGranted.body":
    "أصبحت تشغل دور {role, select, clerk {كاتب المحضر} committeeMember {عضو اللجنة} committeeOffice {مكتب اللجنة} organisationBoard {هيئة التنظيم} inspectionCommission {لجنة التفتيش} auditor {مدقق (اطلاع فقط)} sysAdmin {مدير النظام} other {{role}}} في {organisation}.",
  "notifications.transferSent.title": "نقل النشاط الحزبي: {name}",
  "notifications.transferSent.body":
    "أُرسلت رسالة تعريف {name} إلى {organisation}. تقبلها الخلية المستقبِلة أو تعيدها مع السبب في قسم الملفات الإجرائية.",
  "notifications.transferAccepted.title": "تم الاستقبال: {name}",
  "notifications.transferAccepted.body":
    "استقبلت {organisation} العضو {name}، وانتقل الملف في النظام معه.",
  "notifications.transferReturned.title": "أُعيدت رسالة التعريف: {name}",
  "notifications.transferReturned.body":
    "أعادت {organisation} رسالة تعريف {name}، ولا يزال العضو محسوباً على الخلية المرسلة. السبب مذكور في الملف.",
  "notifications.stayBegun.title": "نشاط مؤقت: {name}",
  "notifications.stayBegun.body":
    "يشارك {name} مؤقتاً في {organisation}. يبقى العضو محسوباً على خليته الأصلية ويدفع الاشتراك في مكان نشاطه المؤقت.",
  "notifications.stayEnded.title": "انتهى النشاط المؤقت: {name}",
  "notifications.stayEnded.body": "عاد {name} إلى {organisation}.",
  "notifications.codesTried.title": "يحاول أحدهم الدخول إلى حسابك",
  "notifications.codesTried.body":
    "أدخل أحدهم كلمة مرورك الصحيحة ثم أدخل رموزًا خاطئة عدة مرات في الخطوة الثانية. إن لم تكن أنت، فغيّر كلمة المرور فورًا وأبلغ مكتب اللجنة.",
  "notifications.recoveryAsked.title": "طلب أحدهم استعادة حسابك",
  "notifications.recoveryAsked.body":
    "طلب {name} استعادة حسابك. السبب: {reason}. لا يتم ذلك إلا بموافقة شخص ثانٍ. إن لم تطلب ذلك فارفضه من صفحة الحساب.",
  "notifications.accountRecovered.title": "تجري استعادة حسابك",
  "notifications.accountRecovered.body":
    "بطلب من {first} وموافقة {second} انتهت جميع جلساتك وصدرت قسيمة لمرة واحدة لكلمة مرور جديدة. إن لم تطلب ذلك فأبلغ لجنة التفتيش فورًا.",
  "notifications.correctionApproved.title": "قُبل طلب التصحيح",
  "notifications.correctionApproved.body":
    "قُبل طلب التصحيح المقدَّم في {date} وصارت الاستمارة تحمل القيمة الجديدة. تبقى القيمة السابقة في السجل.",
  "notifications.correctionRejected.title": "رُفض طلب التصحيح",
  "notifications.correctionRejected.body":
    "رُفض طلب التصحيح المقدَّم في {date}. السبب مذكور في ملفكم ضمن طلبات التصحيح.",
  "notifications.duplicateHandedUp.title": "رُفع رقم مكرر للبت فيه",
  "notifications.duplicateHandedUp.body":
    "في {organisation} سجلان يحملان رقمًا واحدًا، أُدخلا في موضعين لا يرى أحدهما ملفات الآخر. لا يبت في ذلك إلا من فوق الموضعين: إما دمجهما إن كانا شخصًا واحدًا، أو وسمهما شخصين.",
  "notifications.privacyAsked.title": "طلب جديد بشأن البيانات الشخصية",
  "notifications.privacyAsked.body":
    "أرسل أحد أعضاء {organisation} طلبًا بشأن بياناته الشخصية. يجب الرد خلال يومَي عمل؛ المضمون والمواعيد مذكورة ضمن طلبات البيانات الشخصية.",
  "notifications.privacyAnswered.title": "تم استلام طلبكم بشأن البيانات الشخصية",
  "notifications.privacyAnswered.body":
    "تم استلام الطلب المقدَّم في {date}. طريقة المعالجة والموعد مذكوران ضمن بياناتي الشخصية.",
  "notifications.privacyExtended.title": "تم تمديد موعد البت في طلبكم",
  "notifications.privacyExtended.body":
    "تم تمديد موعد البت في الطلب المقدَّم في {date} مرة واحدة. السبب والموعد الجديد مذكوران ضمن بياناتي الشخصية.",
  "notifications.privacyDecided.title": "تم البت في طلبكم بشأن البيانات الشخصية",
  "notifications.privacyDecided.body":
    "تم البت في الطلب المقدَّم في {date}. النتيجة وسببها مذكوران ضمن بياناتي الشخصية.",
  "notifications.restrictionLifted.title": "لم يعد ملفكم مقيَّدًا",
  "notifications.restrictionLifted.body":
    "رُفع تقييد ملفكم، وصار بإمكان من له الصلاحية أن يفتحه من جديد. إن كنتم لا توافقون فيمكنكم إرسال طلب جديد.",
  "notifications.certificateIssued.title": "صدرت شهادة التوقيع الخاصة بكم",
  "notifications.certificateIssued.body":
    "يمكنكم الآن توقيع وثائق {organisation} من الجهاز الذي طُلبت منه.",
  "notifications.certificateRefused.title": "رُفض طلب شهادة التوقيع",
  "notifications.certificateRefused.body":
    "لم يُصدر المكتب شهادة لدى {organisation}. السبب مذكور في التوقيع الرقمي.",
  "notifications.certificateRevoked.title": "أُلغيت شهادة التوقيع الخاصة بكم",
  "notifications.certificateRevoked.body":
    "لم تعد الشهادة لدى {organisation} صالحة للتوقيع. السبب مذكور في التوقيع الرقمي. إن كان ذلك خطأً فأبلغوا المكتب.",
  "notifications.certificateEnding.title": "شهادة التوقيع تنتهي قريبًا",
  "notifications.certificateEnding.body":
    "تنتهي شهادتكم في {date}. اطلبوا شهادة جديدة وأحضروا بطاقة العضوية إلى المكتب.",
  "notifications.paperToSign.title": "بانتظار توقيعكم: {title}",
  "notifications.paperToSign.body": "حان دوركم لتوقيع الوثيقة {number} ({title}) بجهازكم.",
};
