import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "organisations.kind.partyBody": "منظمة حزبية",
  "organisations.kind.baseBody": "منظمة حزبية قاعدية",
  "organisations.kind.sectionalBody": "منظمة حزبية فرعية",
  "organisations.kind.baseCell": "خلية قاعدية",
  "organisations.kind.subCell": "خلية تابعة",
  "organisations.kind.partyGroup": "مجموعة حزبية",
  "organisations.kind.tradeUnion": "نقابة العمال",
  "organisations.kind.youthUnion": "اتحاد الشباب",
  "organisations.kind.committeeOffice": "مكتب اللجنة الحزبية",
  "organisations.kind.organisationBoard": "هيئة التنظيم",
  "organisations.kind.propagandaBoard": "هيئة الدعاية والتعبئة الجماهيرية",
  "organisations.kind.partyBuildingBoard": "هيئة بناء الحزب",
  "organisations.kind.inspectionCommission": "لجنة التفتيش",
  "organisations.code_malformed":
    "رمز المنظمة أربعة عشر رقمًا في خمسة أجزاء 2-3-3-3-3، مثل 38.168.053.000.001. يرجى التحقق منه.",
  "organisations.day_future":
    "لم يحن يوم {day} بعد. سجّل هذا ابتداءً من ذلك اليوم، أو صحّح التاريخ إن كُتب خطأً.",
  "organisations.document_after_day":
    "تاريخ الوثيقة بعد يوم سريانها ({day}). يرجى التحقق من التاريخين.",
  "organisations.before_founding": "تأسست {name} في {day}؛ لا يمكن تسجيل شيء قبل ذلك. صحّح التاريخ.",
  "organisations.before_last_change":
    "لدى {name} تغيير سارٍ منذ {day}. لا يُمحى ما سُجّل: اختر {day} أو يومًا بعده.",
  "organisations.already_dissolved":
    "انتهت {name} في {day}. اختر منظمة قائمة، أو اعرض الشجرة في يوم سابق.",
  "organisations.nothing_changed": "لا شيء يختلف عما هو قائم اليوم. غيّر بندًا واحدًا على الأقل.",
  "organisations.kind_not_under":
    "لا يمكن أن يتبع هذا النوع {superior} مباشرة. اختر نوعًا آخر أو منظمة أعلى أخرى.",
  "organisations.kind_not_at_top":
    "يجب أن يتبع هذا النوع منظمة أعلى. افتح المنظمة الأعلى وأسّسه منها.",
  "organisations.other_family":
    "{name} من منظومة أخرى: المنظمات الحزبية والنقابات واتحادات الشباب لا تتحول ولا تندمج بعضها في بعض. اختر من جديد.",
  "organisations.child_not_under":
    "لا يمكن أن تتبع {child} مباشرة {superior}. انقل {child} أولًا أو اختر مكانًا آخر.",
  "organisations.code_clash": "هذا الرمز تحمله {name}. راجع الوثيقة، أو غيّر رمز المنظمة الأخرى أولًا.",
  "organisations.name_taken":
    "توجد منظمة بهذا الاسم تحت المنظمة الأعلى نفسها. استعمل اسمًا آخر منعًا للالتباس.",
  "organisations.cycle":
    "تقع {superior} ضمن {name}، فلا يمكن أن تتبعها {name}. اختر منظمة خارج {name}.",
  "organisations.cycle_then": "كانت {superior} ضمن {name} حتى {day}. اختر {day} أو يومًا بعده.",
  "organisations.same_superior": "تتبع هذه المنظمة {superior} أصلًا. اختر منظمة أعلى أخرى.",
  "organisations.target_unknown": "لم يُعثر على المنظمة المختارة. ابحث واختر من جديد.",
  "organisations.target_not_open": "{name} غير قائمة في {day}. اختر منظمة قائمة أو صحّح التاريخ.",
  "organisations.target_out_of_reach":
    "يتعلق هذا بـ{name} وهي خارج نطاقك. اطلب من اللجنة الأعلى للمنظمتين تسجيله.",
  "organisations.meetings_ahead":
    "لدى {name} {count, plural, one {اجتماع لم ينته} two {اجتماعان لم ينتهيا} few {# اجتماعات لم تنته} many {# اجتماعًا لم ينته} other {# اجتماع لم ينته}}. اعقدها أو ألغها أولًا.",
  "organisations.has_members":
    "ما زال في المنظمة {count, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. اختر إلى أين ينتقلون.",
  "organisations.has_children":
    "ما زالت تتبعها {count, plural, one {منظمة واحدة} two {منظمتان} few {# منظمات} many {# منظمة} other {# منظمة}}. اختر إلى أين تنتقل.",
  "organisations.holds_no_members": "ليس لـ{name} أعضاء مباشرون. اختر خلية.",
  "organisations.joined_later": "انضم أحدهم في {day} بعد يوم السريان. اختر {day} أو يومًا بعده.",
  "organisations.split_nothing": "لم يُختر أحد ولا منظمة للمنظمة الجديدة. اختر واحدًا على الأقل.",
  "organisations.not_a_member":
    "في القائمة من لم يعد في هذه المنظمة. أعد تحميل الصفحة واختر من جديد.",
  "organisations.not_a_child": "في القائمة منظمة لم تعد تابعة هنا. أعد تحميل الصفحة واختر من جديد.",
  "organisations.note_code_not_under":
    "الرمز {code} لا يكمّل رمز المنظمة الأعلى {superior}. راجعه مع الوثيقة التي منحته.",
  "organisations.note_leaves_base":
    "يخرج جميع أعضاء {name} من المنظمة القاعدية. تقرر ذلك اللجنة الأعلى مباشرةً من المنظمة القاعدية: {body}.",
  "organisations.issuer_above_base":
    "خروج خلية من منظمتها القاعدية تقرره اللجنة الأعلى مباشرةً من تلك المنظمة: {body} ({rule}). سجّل وثيقة صادرة عنها.",
  "organisations.issuer_standing_committee":
    "خروج خلية عن نطاق الجهة الأعلى من منظمتها القاعدية يقرره المكتب الدائم لـ{body} ({rule}). سجّل وثيقة صادرة عنه.",
  "organisations.issuer_under_centre":
    "خروج خلية عن نطاق الجهة الأعلى من منظمتها القاعدية يقرره المكتب الدائم للهيئة التابعة للمركز مباشرةً ({rule}). سجّل وثيقة صادرة عنه، مثل “Ban Thường vụ Đảng ủy …”.",
  "organisations.note_leaves_upper":
    "يخرج جميع أعضاء {name} عن نطاق الجهة الأعلى من المنظمة القاعدية. يقرر ذلك المكتب الدائم للهيئة التابعة للمركز مباشرةً.",
  "organisations.note_leaves_standing":
    "يخرج جميع أعضاء {name} عن نطاق الجهة الأعلى من المنظمة القاعدية. يقرر ذلك المكتب الدائم لـ{body}.",
  "organisations.no_terms": "ليس لـ{name} دورات خاصة بها. سجّل الدورة في منظمة لها لجنة.",
  "organisations.term_overlap":
    "يتداخل هذا مع الدورة التي بدأت في {since}. صحّح التواريخ لتتعاقب الدورتان.",
  "organisations.term_running":
    "الدورة التي بدأت في {day} لم تنته. أشّر على إنهائها، أو سجّل نهايتها أولًا.",
  "organisations.term_ends_before": "يجب أن تكون النهاية بعد البداية ({day}). صحّحها.",
  "organisations.term_unknown": "لم يُعثر على هذه الدورة الجارية. أعد تحميل الصفحة.",
  "organisations.post_not_here": "ليس في {name} هذا المنصب. اختر منصبًا آخر.",
  "organisations.holder_not_here": "هذا الشخص ليس هنا في ذلك اليوم. اختر غيره أو صحّح التاريخ.",
  "organisations.holder_not_official":
    "{name} ليس عضوًا رسميًا في ذلك اليوم ولا يشغل منصبًا. اختر غيره أو صحّح التاريخ.",
  "organisations.post_held": "يشغل {name} هذا المنصب أصلًا. لا حاجة للتسجيل.",
  "organisations.secretary_held": "يوجد أمين. سجّل أولًا نهاية منصب الأمين الحالي.",
  "organisations.outside_term":
    "هذا اليوم خارج الدورة (بدأت في {day}). صحّح التاريخ أو اختر دورة أخرى.",
  "organisations.post_unknown": "لم يعد هذا المنصب مشغولًا. أعد تحميل الصفحة.",
  "organisations.post_ends_before": "يجب أن تكون نهاية المنصب بعد بدايته ({day}). صحّحها.",
  "organisations.not_a_union":
    "هذه ليست نقابة ولا اتحاد شباب. ينضم الأعضاء إلى الخلية ويغادرونها بالقبول والنقل.",
  "organisations.person_unknown": "لم يُعثر على هذا الشخص ضمن نطاقك. ابحث واختر من جديد.",
  "organisations.in_a_union":
    "ينتمي هذا الشخص إلى منظمة من النوع نفسه في ذلك اليوم. سجّل خروجه منها أولًا.",
  "organisations.not_in_union": "لا ينتمي هذا الشخص إلى المنظمة. أعد تحميل القائمة.",
  "organisations.leaves_before": "يجب أن يكون يوم الخروج بعد يوم الدخول ({day}). صحّحه.",
  "organisations.warning.belowMinimum":
    "فيها {count, plural, one {عضو رسمي واحد} two {عضوان رسميان} few {# أعضاء رسميين} many {# عضوًا رسميًا} other {# عضو رسمي}} فقط، دون {limit}: لا يجوز لها اتخاذ القرارات؛ وعلى اللجنة الأعلى تعزيزها أو دمجها.",
  "organisations.warning.committeeMissing":
    "فيها {count, plural, one {عضو رسمي واحد} two {عضوان رسميان} few {# أعضاء رسميين} many {# عضوًا رسميًا} other {# عضو رسمي}}، أي {limit} أو أكثر: تُنتخب لجنة خلية وأمين ونائب أمين.",
  "organisations.warning.committeeTooMany":
    "فيها {count, plural, one {عضو رسمي واحد} two {عضوان رسميان} few {# أعضاء رسميين} many {# عضوًا رسميًا} other {# عضو رسمي}}، دون {limit}: يُنتخب أمين ونائب عند الحاجة، دون لجنة خلية.",
  "organisations.warning.bodyWanted":
    "فيها {count, plural, one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}، أي {limit} أو أكثر: تُشكَّل منظمة حزبية قاعدية لها خلايا.",
  "organisations.warning.cellWanted":
    "فيها {count, plural, one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}، دون {limit}: تُشكَّل خلية قاعدية.",
  "organisations.warning.noSecretary": "ليس لها أمين.",
  "organisations.warning.severalSecretaries":
    "مسجَّل {count} أمناء في وقت واحد. سجّل نهاية منصب من لم يعد يشغله.",
  "organisations.act.founded": "تأسيس",
  "organisations.act.altered": "تغيير الاسم أو الرمز أو النوع",
  "organisations.act.moved": "نقل إلى منظمة أعلى أخرى",
  "organisations.act.merged": "دمج",
  "organisations.act.split": "تقسيم",
  "organisations.act.dissolved": "إنهاء النشاط",
  "organisations.act.termBegun": "بدء دورة",
  "organisations.act.termEnded": "انتهاء دورة",
  "organisations.act.postGiven": "إسناد منصب",
  "organisations.act.postEnded": "انتهاء منصب",
};
