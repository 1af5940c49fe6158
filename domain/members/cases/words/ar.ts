import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.case.kind.admission": "القبول في الحزب",
  "members.case.kind.recognition": "فترة الاختبار والاعتراف",
  "members.case.kind.readmission": "إعادة القبول في الحزب",
  "members.case.kind.badge": "منح وسام الحزب",

  "members.case.state.open": "قيد التنفيذ",
  "members.case.state.done": "مكتمل",
  "members.case.state.abandoned": "متوقف",

  "members.case.step.awareness": "دورة التوعية بالحزب",
  "members.case.step.awareness.help":
    "أدخل شهادة دورة التوعية بالحزب. يجب أن تكون سارية عندما تنظر الخلية في الطلب.",
  "members.case.step.application": "طلب الانضمام",
  "members.case.step.application.help":
    "يكتب مقدم الطلب طلبه بنفسه مبيّنًا فهمه للحزب ودافعه، ويسلمه إلى الخلية.",
  "members.case.step.curriculum": "السيرة الذاتية لمقدم الطلب",
  "members.case.step.curriculum.help": "يصرح مقدم الطلب بسيرته كاملة وبوضوح وصدق ويتحمل مسؤوليتها.",
  "members.case.step.introduction": "التزكية",
  "members.case.step.introduction.help":
    "يزكيه عضو رسمي من نفس مكان العمل أو الدراسة أو السكن؛ وحيث توجد منظمة شباب أو نقابة يضاف قرارها.",
  "members.case.step.verification": "التحقق من السيرة",
  "members.case.step.verification.help":
    "تحقق من مقدم الطلب وأقاربه. الأقارب الأعضاء الذين صرحوا بكل شيء لا يلزم التحقق منهم.",
  "members.case.step.opinions": "رأي المنظمة الجماهيرية ومكان السكن",
  "members.case.step.opinions.help":
    "أدخل رأي المنظمة الجماهيرية في مكان العمل ورأي خلية الحزب في مكان السكن.",
  "members.case.step.consent": "الموافقة لمن تجاوز الستين",
  "members.case.step.consent.help":
    "يذكر مصدران مستويين مختلفين، لذلك تلزم موافقة كتابية من المستويين قبل أن تنظر الخلية.",
  "members.case.step.cellResolution": "نظر الخلية وقرارها",
  "members.case.step.cellResolution.help":
    "تجتمع الخلية وتصوّت. يلزم تأييد ثلثي الأعضاء الرسميين على الأقل.",
  "members.case.step.provincialConsent": "موافقة كتابية من اللجنة الدائمة للمقاطعة",
  "members.case.step.provincialConsent.help":
    "من يطلب إعادة القبول يحتاج إلى موافقة كتابية من اللجنة الدائمة للمقاطعة قبل القرار.",
  "members.case.step.decision": "قرار اللجنة المختصة",
  "members.case.step.decision.help":
    "أدخل رقم القرار وتاريخه وجهة إصداره. قرار القبول: تُحسب سنوات العضوية من تاريخه. قرار الاعتراف: العضوية رسمية من يوم انتهاء فترة الاختبار.",
  "members.case.step.ceremony": "حفل القبول",
  "members.case.step.ceremony.help": "أقمه في موعده. تُحسب فترة الاختبار من يوم الحفل.",
  "members.case.step.ownCurriculum": "السيرة التي يكتبها العضو الجديد",
  "members.case.step.ownCurriculum.help":
    "يملأ العضو تحت الاختبار سيرة العضو واستمارته ويسلمهما إلى لجنة الخلية.",
  "members.case.step.training": "دورة الأعضاء الجدد",
  "members.case.step.training.help": "أدخل شهادة دورة الأعضاء الجدد.",
  "members.case.step.selfReview": "المراجعة الذاتية للعضو تحت الاختبار",
  "members.case.step.selfReview.help":
    "بعد اثني عشر شهرًا يراجع العضو تحت الاختبار سلوكه ومهامه: مزاياه وعيوبه وسبل معالجتها.",
  "members.case.step.helperRemark": "ملاحظات العضو المساعد",
  "members.case.step.helperRemark.help":
    "يبيّن العضو الرسمي المكلف بالمساعدة المزايا والعيوب ورأيه.",
  "members.case.step.announcement": "إعلان الاعتراف",
  "members.case.step.announcement.help": "يُعلن القرار في الاجتماع القادم للخلية.",
  "members.case.step.card": "إصدار بطاقة العضوية",
  "members.case.step.card.help": "تصدر البطاقة عند الاعتراف. رقمها من اثني عشر رقمًا.",
  "members.case.step.cardHanded": "تسليم البطاقة",
  "members.case.step.cardHanded.help": "تُسلَّم البطاقة في الاجتماع القادم للخلية.",
  "members.case.step.badgeProposal": "اقتراح الخلية",
  "members.case.step.badgeProposal.help":
    "تراجع الخلية سنوات العضوية وتقترح منح الوسام على اللجنة القاعدية.",
  "members.case.step.badgeDecision": "قرار اللجنة المختصة بالمنح",
  "members.case.step.badgeDecision.help": "أدخل رقم قرار منح الوسام وتاريخه وجهة إصداره.",
  "members.case.step.badgeAward": "تسليم الوسام",
  "members.case.step.badgeAward.help": "في يوم المنح؛ وقبله للمريض مرضًا شديدًا، وللمتوفى بعد وفاته.",

  "members.case.field.schooling": "المستوى الدراسي",
  "members.case.option.schooling.lowerSecondary": "أتم المرحلة الإعدادية",
  "members.case.option.schooling.upperSecondary": "أتم المرحلة الثانوية",
  "members.case.option.schooling.college": "معهد أو كلية مهنية",
  "members.case.option.schooling.university": "جامعي أو أعلى",
  "members.case.option.schooling.belowLowerSecondary": "لم يتم المرحلة الإعدادية",
  "members.case.field.schoolingException": "الوثيقة التي تسمح بذلك (قواعد الأمانة)",
  "members.case.field.employment": "العمل",
  "members.case.option.employment.permanent": "موظف دائم أو عقد غير محدد المدة",
  "members.case.option.employment.contract": "عقد محدد المدة",
  "members.case.option.employment.none": "لا يعمل في جهة أو وحدة",
  "members.case.field.workSince": "يعمل فعليًا في الوحدة منذ",
  "members.case.field.certificateNumber": "رقم الشهادة",
  "members.case.field.certificateOn": "تاريخ الشهادة",
  "members.case.field.certificateIssuer": "جهة إصدار الشهادة",
  "members.case.field.introducedBy": "طريقة التزكية",
  "members.case.option.introducedBy.memberAndYouthUnion": "عضو واحد ولجنة منظمة الشباب القاعدية",
  "members.case.option.introducedBy.memberAndTradeUnion": "عضو واحد ولجنة النقابة القاعدية",
  "members.case.option.introducedBy.twoMembers": "عضوان رسميان",
  "members.case.field.sponsor": "العضو المزكّي",
  "members.case.field.sponsorTogetherSince": "في نفس مكان العمل أو الدراسة أو السكن منذ",
  "members.case.field.secondSponsor": "المزكّي الثاني",
  "members.case.field.secondTogetherSince": "المزكّي الثاني هناك منذ",
  "members.case.field.unionResolution": "رقم قرار المنظمة الجماهيرية",
  "members.case.field.verifiedPerson": "مقدم الطلب",
  "members.case.option.verifiedPerson.verified": "تم التحقق",
  "members.case.option.verifiedPerson.notVerified": "لم يتم التحقق",
  "members.case.field.verifiedParents": "الوالدان (أو من ربّاه)",
  "members.case.option.verifiedParents.verified": "تم التحقق",
  "members.case.option.verifiedParents.memberDeclared": "عضو صرّح بكل شيء",
  "members.case.option.verifiedParents.notVerified": "لم يتم التحقق",
  "members.case.field.verifiedSpouse": "الزوج أو الزوجة",
  "members.case.option.verifiedSpouse.verified": "تم التحقق",
  "members.case.option.verifiedSpouse.memberDeclared": "عضو صرّح بكل شيء",
  "members.case.option.verifiedSpouse.noSuchRelative": "لا يوجد",
  "members.case.option.verifiedSpouse.notVerified": "لم يتم التحقق",
  "members.case.field.verifiedParentsInLaw": "والدا الزوج أو الزوجة",
  "members.case.option.verifiedParentsInLaw.verified": "تم التحقق",
  "members.case.option.verifiedParentsInLaw.memberDeclared": "عضو صرّح بكل شيء",
  "members.case.option.verifiedParentsInLaw.noSuchRelative": "لا يوجد",
  "members.case.option.verifiedParentsInLaw.notVerified": "لم يتم التحقق",
  "members.case.field.verifiedChildren": "الأبناء من سن الثامنة عشرة فأكثر",
  "members.case.option.verifiedChildren.verified": "تم التحقق",
  "members.case.option.verifiedChildren.memberDeclared": "عضو صرّح بكل شيء",
  "members.case.option.verifiedChildren.noSuchRelative": "لا يوجد",
  "members.case.option.verifiedChildren.notVerified": "لم يتم التحقق",
  "members.case.field.verificationSummary": "نتيجة التحقق",
  "members.case.field.unionOpinion": "رأي المنظمة الجماهيرية في مكان العمل",
  "members.case.field.residenceOpinion": "رأي خلية مكان السكن",
  "members.case.field.exceptionGround": "السبب",
  "members.case.option.exceptionGround.placeWithoutOrganisation": "مكان بلا منظمة حزبية أو أعضاء",
  "members.case.option.exceptionGround.specialNeed": "حاجة خاصة",
  "members.case.field.consentBelowProvince": "موافقة اللجنة التابعة للمقاطعة (الرقم)",
  "members.case.field.consentBelowProvinceOn": "تاريخ تلك الموافقة",
  "members.case.field.consentUnderCentre": "موافقة اللجنة الدائمة التابعة للمركز مباشرة (الرقم)",
  "members.case.field.consentUnderCentreOn": "تاريخ موافقة التابعة للمركز",
  "members.case.field.poll": "تصويت جرى في النظام",
  "members.case.field.voteBase": "عدد المحسوبين",
  "members.case.field.voteFor": "المؤيدون",
  "members.case.field.decidedBy": "الهيئة التي قررت",
  "members.case.option.decidedBy.standingCommittee": "اللجنة الدائمة",
  "members.case.option.decidedBy.committee": "اللجنة كلها",
  "members.case.field.ceremonyPlace": "مكان الحفل",
  "members.case.field.ceremonyOn": "يوم الحفل",
  "members.case.field.admittedAgain": "أُعيد قبوله",
  "members.case.field.helper": "العضو المكلف بالمساعدة",
  "members.case.field.helperRemark": "الملاحظات",
  "members.case.field.cardNumber": "رقم البطاقة",
  "members.case.field.leftGround": "سبب ترك الحزب",
  "members.case.option.leftGround.struckOff": "شُطب من القائمة",
  "members.case.option.leftGround.expelled": "طُرد",
  "members.case.option.leftGround.familyHardship": "طلب الخروج لظروف عائلية بالغة الصعوبة",
  "members.case.option.leftGround.lessSeriousCrime": "أُدين بجريمة أقل خطورة",
  "members.case.option.leftGround.leftByOwnWill": "ترك النشاط الحزبي بإرادته",
  "members.case.option.leftGround.askedOut": "طلب الخروج من الحزب",
  "members.case.option.leftGround.seriousDisunity": "سبّب انقسامًا خطيرًا",
  "members.case.option.leftGround.corruption": "أُدين بالفساد أو التبديد أو السلوك السلبي",
  "members.case.option.leftGround.seriousCrime": "أُدين بجريمة خطيرة أو أشد",
  "members.case.field.leftOn": "يوم ترك الحزب",
  "members.case.field.recordClearedOn": "يوم محو السابقة الجنائية",
  "members.case.field.milestone": "الوسام",
  "members.case.field.badgeGround": "الحالة",
  "members.case.option.badgeGround.due": "اكتملت السنوات",
  "members.case.option.badgeGround.graveIllness": "مرض شديد، منح مبكر",
  "members.case.option.badgeGround.posthumous": "بعد الوفاة",
  "members.case.field.awardOn": "يوم المنح",
  "members.case.field.badgeNumber": "رقم الوسام",

  "members.case_paused":
    "استخدام بيانات هذا العضو مقيَّد بطلب منه (PDP-03)، ولذلك أُوقف الملف مؤقتًا: لا تُدخل خطوة ولا تُطبع وثيقة ولا تُرسل. ترفع لجنة التنظيم القيد في طلبات البيانات الشخصية، ثم يستمر العمل من هذه الخطوة.",
  "members.case_open_already":
    "توجد معاملة مفتوحة من هذا النوع لهذا الشخص. تابعها، أو أوقفها قبل فتح أخرى.",
  "members.case_closed": "هذه المعاملة مغلقة؛ لا يمكن إضافة خطوة.",
  "members.case_not_the_next_step":
    "لم يحن دور هذه الخطوة. نفّذ الخطوة المشار إليها بـ«التالية»؛ وأعد تحميل الصفحة إن أدخل أحدهم خطوة للتو.",
  "members.case_step_not_done": "لم تُدخل هذه الخطوة بعد، فلا شيء لتصحيحه.",
  "members.case_day_to_come": "هذا اليوم لم يأت بعد. أدخل يومًا حتى اليوم ({on}).",
  "members.case_before_earlier_step":
    "هذا اليوم قبل الخطوة السابقة ({on}). راجع اليوم أو صحح الخطوة السابقة.",
  "members.case_after_later_step": "هذا اليوم بعد الخطوة التالية ({on}). صحح تلك الخطوة أولًا.",
  "members.case_too_early": "لم يحن وقت هذه الخطوة: أول يوم هو {on} ({rule}).",
  "members.case_document_missing": "هذه الخطوة تحتاج إلى وثيقة. أدخل الرقم والتاريخ وجهة الإصدار.",
  "members.case_no_document_here": "لا وثيقة لهذه الخطوة. اتركها فارغة.",
  "members.case_document_later": "تاريخ الوثيقة بعد يوم هذه الخطوة ({on}). راجع اليومين.",
  "members.case_answer_missing": "هذا الحقل فارغ أو صيغته غير صحيحة.",
  "members.case_later_step_contradicts": "بهذا التصحيح تخالف خطوة لاحقة قاعدة. صحح تلك الخطوة أولًا.",
  "members.case_followed": "المعاملة التي تلي هذه فيها خطوات بالفعل. صححها أولًا.",
  "members.case_correction_changes_effect":
    "هذا التصحيح يغيّر شيئًا آخر في السجل. أوقف المعاملة وافتح أخرى.",
  "members.case_organisation_ceased": "انتهت هذه المنظمة في {on}؛ لا يمكن فتح معاملة فيها.",
  "members.case_joins_ceased":
    "توقفت الخلية المستقبلة في {on} ولا يمكنها قبول أحد. أعد الملف ليختار المرسل خلية أخرى.",
  "members.case_before_founding": "تأسست هذه المنظمة في {on}. أدخل يومًا بدءًا من ذلك.",
  "members.case_needs_committee":
    "هذه الخطوة من شأن المستوى الأعلى. اطلب من مكتب اللجنة أو هيئة التنظيم إدخالها.",
  "members.case_person_elsewhere":
    "هذا الشخص لا ينتمي إلى المنظمة المختارة. افتح المعاملة في خليته.",
  "members.case_person_missing": "لم يُختر أحد. اختر عضوًا أو أدخل الشخص الجديد.",
  "members.case_number_held": "هذا الرقم لشخص آخر في النظام. قارن الأوراق ثم أدخله من جديد.",
  "members.case_register_contradicts":
    "يقول السجل إن هذا الشخص كان في مكان آخر في ذلك الوقت. راجع العضوية أولًا.",
  "members.case_unknown_named": "شخص أو منظمة مختارة لم تعد في نطاقك. اختر من جديد.",
  "members.case_too_few_official":
    "في الخلية {official} أعضاء رسميين فقط، ويلزم {needed} لاتخاذ القرار ({rule}). اطلب من المستوى الأعلى تعزيزها أو دمجها.",
  "members.case_vote_impossible":
    "{yes} مؤيدين من {base} غير ممكن. يُحسب واحد على الأقل، والمؤيدون لا يزيدون على المحسوبين.",
  "members.case_vote_too_small":
    "أيّد {yes} من {base} فقط، ويلزم {needed} على الأقل ({rule}). لم يُعتمد؛ أوقف المعاملة أو انتظر اجتماعًا آخر.",
  "members.case_poll_differs":
    "في التصويت المختار يوم {on} أيّد {yes} من {base}. أدخل ذلك اليوم وتلك الأرقام، أو لا تختر تصويتًا.",
  "members.case_poll_of_other": "التصويت المختار ليس عن هذا الأمر أو ليس في هذه الخلية. اختر غيره.",
  "members.case_in_the_party": "هذا الشخص عضو في الحزب ولا يمكن قبوله.",
  "members.case_schooling_too_low":
    "يجب إتمام المرحلة الإعدادية ({rule}). للاستثناء أدخل الوثيقة التي تسمح به.",
  "members.case_contract_too_short":
    "أقل من {months} شهرًا من العمل الفعلي في الوحدة ({rule}). تنظر فيه منظمة مكان السكن.",
  "members.case_birth_unknown":
    "تاريخ الميلاد الكامل غير معروف فلا يُحسب العمر ({rule}). أضفه إلى استمارة العضو.",
  "members.case_too_young": "دون السن يوم النظر ({months} شهرًا؛ {rule}). أول يوم هو {on}.",
  "members.case_too_old":
    "تجاوز السن يوم النظر ({months} شهرًا). تلزم موافقة كتابية مسبقة ({rule}).",
  "members.case_certificate_later": "تاريخ الشهادة بعد هذا اليوم. راجعه.",
  "members.case_certificate_expired":
    "شهادة التوعية صالحة {months} شهرًا وانتهت في {on} ({rule}). يجب إعادة الدورة.",
  "members.case_sponsor_not_official":
    "يجب أن يكون المزكّي عضوًا رسميًا في هذا اليوم ({rule}). اختر غيره.",
  "members.case_sponsor_too_short":
    "يجب أن يكون المزكّي في نفس الوحدة منذ {months} شهرًا على الأقل ({rule}).",
  "members.case_sponsor_same": "يجب أن يكون المزكّيان شخصين مختلفين ({rule}).",
  "members.case_sponsor_self": "لا يزكّي مقدم الطلب نفسه. اختر عضوًا آخر.",
  "members.case_not_verified": "لم يُتحقق من شخص بعد ({rule}). أكمل التحقق أولًا.",
  "members.case_decided_by_other":
    "وفق قاعدة ذلك اليوم يقرر {body, select, standingCommittee {اللجنة الدائمة} other {اللجنة كلها}} ({rule}).",
  "members.case_consent_later": "يجب أن تسبق الموافقة ({rule}). راجع التاريخ.",
  "members.case_not_probationary": "هذا الشخص ليس عضوًا تحت الاختبار فلا يمكن الاعتراف به.",
  "members.case_ceremony_before_decision":
    "الحفل قبل التاريخ المذكور في قرار القبول ({on}). راجعه.",
  "members.case_ceremony_later": "الحفل بعد يوم فتح المعاملة. راجعه.",
  "members.case_helper_not_official": "يجب أن يكون المساعد عضوًا رسميًا في هذا اليوم. اختر غيره.",
  "members.case_never_again": "لهذا السبب لا يُعاد قبول أحد ({rule}).",
  "members.case_left_too_recently":
    "يجب أن تمر {months} شهرًا على الأقل بعد ترك الحزب ({rule}). أول يوم هو {on}.",
  "members.case_record_too_recent":
    "يجب أن تمر {months} شهرًا على الأقل بعد محو السابقة ({rule}). أول يوم هو {on}.",
  "members.case_left_later": "يوم الترك بعد يوم فتح المعاملة. راجعه.",
  "members.case_no_admission_date":
    "يوم القبول غير معروف فلا تُحسب السنوات ({rule}). أضفه إلى استمارة العضو.",
  "members.case_badge_held": "لدى هذا الشخص وسام {years} سنة بالفعل.",
  "members.case_badge_not_official": "يُمنح الوسام للأعضاء الرسميين فقط ({rule}).",
  "members.case_badge_not_dead": "المنح بعد الوفاة لعضو توفي. اختر حالة أخرى أو أدخل الوفاة أولًا.",
  "members.case_badge_far": "لا مناسبة قريبة: تكتمل {years} سنة في {on} ({rule}).",
  "members.case_badge_not_due":
    "حتى هذا اليوم لم تكتمل {years} سنة: تكتمل في {on} ({rule}). اختر منحًا لاحقًا.",
  "members.case_badge_too_early":
    "قبل الموعد بما لا يزيد على {months} شهرًا ({rule}): أول يوم هو {on}.",
  "members.case_badge_too_late":
    "بعد الوفاة حين لا ينقص عن {years} سنة أكثر من {months} شهرًا ({rule}).",
  "members.case_badge_other_day":
    "تُمنح الأوسمة في 3 فبراير و19 مايو و2 سبتمبر و7 نوفمبر ({rule}). اختر أحد هذه الأيام.",
};
