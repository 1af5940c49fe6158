import type { vi } from "./vi.ts";

const FIELD =
  "{field, select, name {الاسم الكامل} birthDate {تاريخ الميلاد} sex {الجنس} ethnicity {القومية} education {المستوى التعليمي} phone {رقم الهاتف} email {البريد الإلكتروني} citizenId {رقم الهوية الشخصية} oldIdentityNumber {رقم الهوية القديم} cardNumber {رقم بطاقة العضوية} oldCardNumber {رقم البطاقة القديم} admittedOn {تاريخ الانضمام} officialOn {تاريخ التثبيت} post {المنصب} cell {الخلية} organisationName {اسم المنظمة} organisationKind {النوع} superior {المنظمة الأعلى المباشرة} other {هذا البند}}";

export const ar: Record<keyof typeof vi, string> = {
  "members.standing.candidate": "لم يُقبل بعد",
  "members.standing.probationary": "عضو تحت الاختبار",
  "members.standing.official": "عضو رسمي",
  "members.standing.exempt": "معفى من العمل والاجتماعات",
  "members.standing.suspended": "موقوف عن النشاط",
  "members.standing.temporarilyElsewhere": "في خلية أخرى مؤقتاً",
  "members.standing.transferred": "منقول",
  "members.standing.struckOff": "مشطوب من القائمة",
  "members.standing.expelled": "مفصول",
  "members.standing.deceased": "متوفى",
  "members.post.secretary": "أمين",
  "members.post.deputySecretary": "نائب الأمين",
  "members.post.standingBoardMember": "عضو الهيئة الدائمة",
  "members.post.cellCommitteeMember": "عضو لجنة الخلية",
  "members.post.committeeMember": "عضو اللجنة",
  "members.sex.male": "ذكر",
  "members.sex.female": "أنثى",
  "members.no_own_file": "لا يرتبط هذا الحساب بملف عضو.",
  "members.field.ordinal": "الرقم",
  "members.field.name": "الاسم الكامل",
  "members.field.birthDate": "تاريخ الميلاد",
  "members.field.birthMale": "تاريخ الميلاد (ذكور)",
  "members.field.birthFemale": "تاريخ الميلاد (إناث)",
  "members.field.sex": "الجنس",
  "members.field.ethnicity": "القومية",
  "members.field.citizenId": "رقم الهوية الشخصية",
  "members.field.oldIdentityNumber": "رقم الهوية القديم",
  "members.field.cardNumber": "رقم بطاقة العضوية",
  "members.field.admittedOn": "تاريخ الانضمام",
  "members.field.officialOn": "تاريخ التثبيت",
  "members.field.post": "المنصب الحزبي",
  "members.field.education": "المستوى التعليمي",
  "members.field.phone": "رقم الهاتف",
  "members.field.email": "البريد الإلكتروني",
  "members.field.cell": "الخلية",
  "members.field.remark": "ملاحظات",
  "members.field.organisationCode": "رمز المنظمة",
  "members.field.organisationName": "اسم المنظمة",
  "members.field.organisationKind": "النوع",
  "members.field.superior": "المنظمة الأعلى المباشرة",
  "members.field.seat": "المقر",
  "members.import_kind.roster": "قائمة الأعضاء",
  "members.import_kind.organisations": "قائمة المنظمات",
  "members.import_state.new": "جديد",
  "members.import_state.same": "بلا تغيير",
  "members.import_state.changed": "متغير",
  "members.import_state.warning": "يحتاج إلى مراجعة",
  "members.import_state.error": "خطأ",
  "members.import_state.ignored": "متجاوَز",
  "members.sheet_not_a_spreadsheet":
    "هذا الملف ليس مصنف Excel ‏(.xlsx). افتحه في Excel أو LibreOffice واحفظه بصيغة “Excel Workbook (.xlsx)” ثم ارفعه من جديد.",
  "members.sheet_old_format":
    "هذا الملف بصيغة Excel القديمة أو الثنائية (.xls أو .xlsb). افتحه واحفظه بصيغة “Excel Workbook (.xlsx)” ثم ارفعه من جديد.",
  "members.sheet_password":
    "هذا الملف محمي بكلمة مرور ولا يمكن قراءته. افتحه وأزل كلمة المرور واحفظه ثم ارفعه من جديد.",
  "members.sheet_macros":
    "يحتوي هذا الملف على وحدات ماكرو ولا يُقبل. احفظه بصيغة “Excel Workbook (.xlsx)” الخالية منها ثم ارفعه من جديد.",
  "members.sheet_external_links":
    "يرتبط هذا الملف بملفات أخرى ولا يُقبل. في Excel اختر بيانات › تحرير الارتباطات › قطع الارتباط، ثم احفظه وارفعه من جديد.",
  "members.sheet_bomb":
    "يتضخم هذا الملف عند فك ضغطه بما لا يتناسب مع حجمه ولا يُقبل. انسخ القائمة وحدها إلى ملف جديد وارفعه.",
  "members.sheet_too_large":
    "المصنف أكبر من أن يُقرأ بأمان. قسّم القائمة إلى عدة ملفات، ملف لكل منظمة قاعدية.",
  "members.sheet_too_many_rows": "في الورقة أكثر من {limit, number} صف. قسّم القائمة إلى عدة ملفات.",
  "members.sheet_too_many_columns":
    "في الورقة محتوى في الخلية {cell} بعد العمود {limit, number}. احذف ما على جانب القائمة من أعمدة زائدة واحفظ ثم ارفع من جديد.",
  "members.sheet_damaged":
    "المصنف تالف أو لا يتبع المعيار. افتحه في Excel أو LibreOffice واحفظه كملف جديد ثم ارفعه.",
  "members.sheet_took_too_long":
    "استغرقت قراءة المصنف وقتاً أطول من اللازم. انسخ القائمة وحدها إلى ملف جديد أو قسّمها.",
  "members.import_unknown_layout":
    "لم يُعثر على رأس قائمة أعضاء أو قائمة منظمات. يلزم على الأقل: Họ và tên وNgày sinh وNgày vào Đảng، أو: Tên tổ chức وLoại hình وTổ chức cấp trên trực tiếp.",
  "members.import_missing_heading": `الورقة “{sheet}”، الصف {row}: ينقص عمود “${FIELD}”. أضفه إلى الرأس ثم ارفع من جديد.`,
  "members.import_heading_twice":
    "الورقة “{sheet}”، الصف {row}: العنوان “{heading}” يكرر عنوان عمود آخر. أبقِ واحداً واحذف الآخر أو غيّر اسمه.",
  "members.import_no_rows": "للورقة “{sheet}” رأس ولكن لا صفوف بيانات فيها.",
  "members.import_has_errors":
    "ما زال في المعاينة {count, number} من الصفوف الخاطئة فلم يُحفظ شيء. صحّح الخلايا المذكورة ثم ارفع الملف من جديد.",
  "members.import_stale":
    "تغيّرت البيانات بعد إعداد هذه المعاينة فلم يُحفظ شيء. ارفع الملف من جديد لمعاينته على أحدث البيانات.",
  "members.import_already_committed": "سبق حفظ هذه المعاينة.",
  "members.import_formula":
    "هذه الخلية صيغة حسابية. انسخها والصقها كقيمة (لصق خاص › قيم) ثم ارفع من جديد.",
  "members.import_cell_error": "تعرض هذه الخلية خطأ الجدول {text}. أدخل القيمة الصحيحة.",
  "members.import_required": `ينقص: ${FIELD}. أدخله في هذا الصف.`,
  "members.import_spaces": "أزيلت المسافات الزائدة.",
  "members.import_unseen_signs": "أزيلت رموز خفية لا تُرى.",
  "members.import_decomposed": "حُوّلت الحروف المعلّمة إلى الصيغة القياسية (Unicode المركب).",
  "members.import_as_of_missing":
    "لا يذكر العنوان “Tính đến ngày …”؛ اعتُمد {asOf}. إن لم يكن صحيحاً فاكتب اليوم في العنوان.",
  "members.import_text_too_long": "النص أطول من {limit, number} حرف. اختصره.",
  "members.import_name_capitals":
    "كُتب الاسم كله بحروف كبيرة وحُوّل إلى الكتابة العادية. راجع الكتابة.",
  "members.import_name_letters":
    "“{text}” ليس اسماً: يُسمح بالحروف والمسافات والفاصلة العليا والشرطة فقط.",
  "members.import_year_only": "سنة الميلاد فقط مذكورة. أضف اليوم والشهر إن وُجدا في الملف.",
  "members.import_date_as_number": "هذه الخلية بصيغة تاريخ الجدول؛ تأكد من عدم تبادل اليوم والشهر.",
  "members.import_date_separator":
    "التاريخ “{text}” بلا شرطات مائلة؛ قُرئ بترتيب اليوم فالشهر فالسنة.",
  "members.import_date_unreadable":
    "تتعذر قراءة التاريخ “{text}”. اكتب اليوم/الشهر/السنة بأربعة أرقام للسنة، مثل 03/02/1990.",
  "members.import_date_impossible": "اليوم {text} غير موجود في التقويم. راجع اليوم والشهر.",
  "members.import_date_future": "هذا اليوم بعد تاريخ القائمة {asOf}. راجعه.",
  "members.import_birth_twice": "تاريخ الميلاد مكتوب في عمودي الذكور والإناث معاً. أبقِ الصحيح فقط.",
  "members.import_old_identity":
    "هذا رقم هوية قديم من 9 أرقام؛ يُحفظ منفصلاً. أضف رقم الهوية الشخصية من 12 رقماً.",
  "members.import_zero_restored":
    "أسقط الجدول الصفر الأول؛ أعيد فأصبح {text}. اجعل تنسيق هذا العمود نصاً.",
  "members.import_zero_doubtful":
    "تنقص أرقام (ربما أصفار في البداية) ولا يطابق الرقم الجنس وسنة الميلاد. أدخل الأرقام الاثني عشر كاملة كنص.",
  "members.import_citizen_length":
    "رقم الهوية الشخصية من 12 رقماً (والقديم 9)؛ في هذه الخلية {length, number}.",
  "members.import_citizen_mismatch":
    "لا يوافق رقم الهوية {what, select, province {المقاطعة (الأرقام الثلاثة الأولى)} sex {الجنس (الرقم الرابع)} birthYear {سنة الميلاد (من الرقم الرابع إلى السادس)} other {بيانات أخرى}}. قارنه ببطاقة الهوية.",
  "members.import_citizen_twice":
    "هذا الرقم موجود في الصف {row} أيضاً ({name}). لكل شخص رقم واحد؛ صحّح الصف الخاطئ.",
  "members.import_citizen_held":
    "هذا الرقم يخص عضواً آخر{cell, select, none {} other { ({cell})}}. راجع الرقم أو اسأل لجنة ذلك العضو.",
  "members.import_card_length":
    "رقم البطاقة من 12 رقماً (والقديم 8)؛ في هذه الخلية {length, number}.",
  "members.import_card_old": "هذا رقم بطاقة قديم من 8 أرقام؛ يُحفظ منفصلاً.",
  "members.import_card_twice":
    "رقم البطاقة هذا موجود في الصف {row} أيضاً ({name}). صحّح الصف الخاطئ.",
  "members.import_card_held": "رقم البطاقة هذا يخص عضواً آخر. راجعه.",
  "members.import_under_age":
    "انضم في {admittedOn} قبل بلوغ 18 سنة (ولد {birthDate}). راجع التاريخين (القاعدة: 18 سنة محسوبة بالأشهر).",
  "members.import_official_before_admission":
    "تاريخ التثبيت قبل تاريخ الانضمام. تأكد من عدم تبادلهما.",
  "members.import_probation_length":
    "دامت فترة الاختبار {months, number} شهراً بدلاً من 12. قارنها بقرار التثبيت.",
  "members.import_person_twice_same":
    "هذا الشخص موجود في الصف {row} بالمحتوى نفسه؛ يُتجاوز هذا الصف.",
  "members.import_person_twice_differs": `هذا الشخص موجود في الصف {row} مع اختلاف في: ${FIELD}. أبقِ الصف الصحيح فقط.`,
  "members.import_namesake":
    "الاسم وتاريخ الميلاد كشخص {row, plural, =0 {محفوظ في النظام} other {في الصف #}} لكن الأرقام مختلفة: عُدّا شخصين.",
  "members.import_name_changed": "هذا الرقم محفوظ باسم “{old}”؛ سيُغيَّر الاسم حسب القائمة.",
  "members.import_cell_changed": "ينتمي الآن إلى {old}؛ سينتقل إلى هذه الخلية ابتداءً من {asOf}.",
  "members.import_cell_newer":
    "ينتمي إلى {old} منذ {since}، أي بعد تاريخ القائمة {asOf}. استعمل قائمة أحدث أو اكتب الخلية الحالية.",
  "members.import_unknown_cell":
    "لا توجد خلية “{text}” في نطاقك.{nearest, select, none {} other { أقرب الأسماء: {nearest}.}} صحّح الاسم أو استورد قائمة المنظمات أولاً.",
  "members.import_ambiguous_cell":
    "عدة منظمات اسمها “{text}”: {candidates}. اذكر المنظمة الأم في العنوان أو قسّم القائمة.",
  "members.import_cell_abbreviated": "فُهم “{text}” على أنه {name}.",
  "members.import_section_differs": "هذا الصف تحت “{section}”؛ اعتُمد عمود الخلية.",
  "members.import_unknown_post":
    "المنصب “{text}” غير معروف ولم يُحفظ. المناصب: أمين، نائب الأمين، عضو الهيئة الدائمة، عضو لجنة الخلية، عضو اللجنة.",
  "members.import_unknown_ethnicity":
    "“{text}” ليس ضمن القوميات الأربع والخمسين؛ يُحفظ كما كُتب إن كان من 6 إلى 20 رقمًا لا غير، وإلا تُرك.",
  "members.import_unknown_sex": "لم يُفهم الجنس “{text}”. اكتب Nam أو Nữ.",
  "members.import_phone":
    "رقم الهاتف “{text}” ليس بالصيغة المعتادة (10 أرقام تبدأ بصفر)؛ يُحفظ كما كُتب.",
  "members.import_email": "“{text}” ليس عنوان بريد إلكتروني. صحّحه أو اتركه فارغاً.",
  "members.import_total_differs":
    "يذكر المجموع {said, number} لكن في القائمة {counted, number} شخصاً.",
  "members.import_code": "الرمز “{text}” ليس بصيغة 2-3-3-3-3 أرقام، مثل 38.168.053.000.001.",
  "members.import_code_twice":
    "هذا الرمز مستعمل {row, plural, =0 {لمنظمة خارج نطاقك} other {في الصف #}}. لكل منظمة رمزها.",
  "members.import_unknown_kind":
    "النوع “{text}” غير معروف. الأنواع: Đảng bộ، Đảng bộ cơ sở، Đảng bộ bộ phận، Chi bộ cơ sở، Chi bộ trực thuộc، Tổ đảng، Công đoàn، Đoàn thanh niên.",
  "members.import_unknown_superior":
    "المنظمة الأعلى المباشرة لـ“{text}” ليست في الملف ولا في نطاقك. اكتب اسمها الدقيق أو رمزها.",
  "members.import_superior_ambiguous": "عدة منظمات اسمها “{text}”. اكتب رمز المنظمة الأعلى.",
  "members.import_superior_circle": "تشكل المنظمات العليا حلقة. صحّح عمود المنظمة الأعلى المباشرة.",
  "members.import_superior_changed": "تتبع هذه المنظمة جهة أخرى. لا يتم نقل منظمة بالاستيراد.",
  "members.import_organisation_twice": "هذه المنظمة موجودة في الصف {row}. احذف أحد الصفين.",
  "members.command_by": "سطر الأوامر",
  "members.command_usage":
    "الاستعمال: npm run import -- FILE.xlsx [--commit] [--json]\n  --commit  الحفظ إن لم يوجد خطأ، وإلا فالمعاينة فقط\n  --json    طباعة النتيجة بصيغة JSON",
  "members.command_unreadable": "تعذر فتح الملف {file}. راجع المسار وصلاحية القراءة.",
  "members.command_summary": "{kind}: {file}، الورقة “{sheet}”، حتى تاريخ {asOf}",
  "members.command_counts":
    "جديد {new, number} · بلا تغيير {same, number} · متغير {changed, number} · يحتاج إلى مراجعة {warning, number} · أخطاء {error, number}",
  "members.command_previewed": "هذه معاينة ولم يُحفظ شيء. أضف --commit للحفظ.",
  "members.command_committed": "حُفظ: أضيف {additions, number}، وعُدّل {alterations, number}.",
  "members.command_nothing": "كل الخلايا كما هي محفوظة؛ لم يتغير شيء.",
};
