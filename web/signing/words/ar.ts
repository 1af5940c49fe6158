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
  "signing.seal.title": "التوقيع الرقمي للتنظيم",
  "signing.seal.lead":
    "ينشئ المكلَّف بتوقيع التنظيم المفتاح على حاسوب المكتب نفسه. ثم يقارن شخص آخر له حق إصدار الشهادات رمز المفتاح ويدوّن وثيقة التكليف قبل الإصدار.",
  "signing.seal.ask": "طلب شهادة {name}",
  "signing.seal.of": "شهادة التنظيم: {name}",
  "signing.seal.of_office": "شهادة التنظيم، يحملها {name}",
  "signing.seal.held_by": "يحملها",
  "signing.seal.waiting_text":
    "يقارن شخص آخر من المكتب أو من لجنة التنظيم رمز المفتاح على هذا الحاسوب ثم يصدرها؛ لا يصدر أحد شهادة لنفسه.",
  "signing.seal.seen": "كنت عند حاسوب المكتب ورأيت أن رمزي المفتاح متطابقان",
  "signing.seal.assignment": "وثيقة التكليف بتوقيع التنظيم",
  "signing.seal.assignment_hint": "رقمها ورمزها وتاريخها.",
  "signing.seal.open": "شهادات التنظيم",
  "signing.seal.room": "ما يضيفه المكتب",
  "signing.seal.room_lead": "وقّع الأشخاص كلهم. وللمكتب أن يوقّع أيضًا، ولا ينتظر أحد هذه التواقيع.",
  "signing.seal.no_key":
    "لا تحملون شهادة لأي تنظيم. للتوقيع باسم التنظيم اطلبوا شهادة على هذا الحاسوب.",
  "signing.seal.text.organisation": "يؤكد توقيع {name} أن التنظيم أصدر هذه الوثيقة أو صدّق عليها.",
  "signing.seal.text.archive":
    "نسخة الأرشيف لدى {name} تشمل الملف كاملًا بكل ما فيه من تواقيع. ولا يُضاف توقيع التنظيم بعدها.",
  "signing.seal.begin.organisation": "التوقيع باسم التنظيم",
  "signing.seal.begin.archive": "تصديق نسخة الأرشيف",
  "signing.room.title": "توقيع {number}",
  "signing.room.link": "التوقيع الرقمي",
  "signing.room.complete": "اكتملت التواقيع",
  "signing.room.open": "قيد التوقيع",
  "signing.room.places": "من يوقّع، بالترتيب",
  "signing.room.back_minutes": "المحضر",
  "signing.room.back_resolution": "الوثيقة",
  "signing.room.state.next": "دوره في التوقيع",
  "signing.room.state.waiting": "ينتظر من قبله",
  "signing.room.state.open": "للمكتب أن يوقّع، وليس ملزمًا",
  "signing.room.state.office_waiting": "لا يوقّع المكتب إلا بعد توقيع الأشخاص كلهم",
  "signing.room.signed_by_office": "وقّعها {by} في {at}، السطر {line} من السجل",
  "signing.room.signed_at": "وُقّعت في {at}، السطر {line} من السجل",
  "signing.room.stamped": "طابع زمني: {at}، من {by}",
  "signing.room.not_stamped":
    "لا طابع زمنيًا بعد لأن جهة الطوابع الزمنية لم تُجب. التوقيع محفوظ، ويجلب النظام الطابع لاحقًا.",
  "signing.room.lasting": "الحفظ الطويل",
  "signing.room.lasting_kept":
    "يحمل الملف الشهادات وقائمة الملغى منها وطابعًا زمنيًا في {at} على كامل محتواه، فيمكن فحصه بعد سنوات كثيرة. ويجدد النظام الطابع ابتداءً من {renew}.",
  "signing.room.lasting_waiting":
    "يُنتظر طابع زمني على كامل الملف. كل التواقيع محفوظة، ويعيد النظام السؤال بنفسه دون أن يفعل أحد شيئًا.",
  "signing.room.lasting_faults":
    "وجد فحص الملف كاملًا ما لا يستقيم. نزّلوا تقرير الفحص وأبلغوا مدير النظام.",
  "signing.room.own": "ما يخصكم",
  "signing.room.your_turn":
    "حان دوركم. اقرأوا الوثيقة أدناه ثم اضغطوا التوقيع؛ وقبل التوقيع يعرض الجهاز ما سيوقّعه تمامًا.",
  "signing.room.begin": "توقيع هذه الوثيقة",
  "signing.room.no_certificate":
    "ليست لديكم شهادة توقيع. يبقى إقراركم بكلمة المرور صحيحًا؛ وللتوقيع أيضًا اطلبوا شهادة.",
  "signing.room.other_device":
    "مفتاحكم على جهاز آخر. افتحوا هذه الصفحة عليه، أو اطلبوا شهادة لهذا الجهاز.",
  "signing.room.what": "ما الذي يُوقَّع تمامًا",
  "signing.room.what_lead":
    "يرسم هذا الجهاز الصفحات بنفسه من الملف الذي يُوقَّع. ويستطيع كل من لديه الملف مقارنة الرمز أدناه.",
  "signing.room.digest": "رمز الملف (SHA-256) كما حسبه هذا الجهاز",
  "signing.room.other_file":
    "الملف الذي وصل ليس الذي يسميه النظام. لا توقّعوا؛ أبلغوا لجنة التفتيش ومدير النظام.",
  "signing.room.picture": "صور صفحات الوثيقة، عددها {pages}",
  "signing.room.first_pages": "رُسمت أول {shown} من {all} صفحات فقط. نزّلوا الملف لقراءته كله.",
  "signing.room.not_drawn": "لا يستطيع هذا المتصفح رسم الصفحات. نزّلوا الملف واقرأوه قبل التوقيع.",
  "signing.room.download": "تنزيل ملف PDF",
  "signing.room.report": "تنزيل تقرير فحص التوقيع",
  "signing.room.dialog": "راجعوا ثم وقّعوا",
  "signing.room.dialog_text":
    "هذا تمامًا ما سيحمل توقيعكم: يبقى ما كان فيه كما هو بايتًا بايتًا، وأُضيف موضع للتوقيع فقط.",
  "signing.room.prepared_digest": "رمز ما سيُوقَّع (SHA-256)",
  "signing.room.passkey_text":
    "اضغطوا التوقيع ثم أكّدوا بالبصمة أو الوجه أو رمز الجهاز. يرتبط التأكيد بهذا الملف تمامًا ويُحفظ دليلًا.",
  "signing.room.password": "كلمة مروركم",
  "signing.room.password_missing": "أدخلوا كلمة المرور.",
  "signing.room.no_key": "لم يعد المفتاح على هذا الجهاز. ألغوا الشهادة واطلبوا أخرى.",
  "signing.room.no_passkey": "لم يتم التأكيد بمفتاح المرور. حاولوا مجددًا.",
  "signing.room.sign": "توقيع",
  "signing.room.strange":
    "ما أُعدّ للتوقيع لا يكمل الوثيقة المعروضة، فلا يوقّع الجهاز. أعيدوا تحميل الصفحة؛ وإن بقي الأمر فأبلغوا لجنة التفتيش.",
};
