import type { vi } from "./vi.ts";

const FIELD =
  "{field, select, name {الاسم} birthDate {تاريخ الميلاد} sex {الجنس} ethnicity {القومية} education {المستوى} phone {الهاتف} email {البريد الإلكتروني} citizenId {رقم المواطن} oldIdentityNumber {رقم الهوية القديم} cardNumber {رقم بطاقة العضوية} oldCardNumber {رقم البطاقة السابق} admittedOn {تاريخ القبول} officialOn {تاريخ التثبيت} memberId {رمز العضو} organisationName {اسم المنظمة} organisationCode {رمز المنظمة} organisationKind {النوع} seat {المقر} other {هذا البند}}";

export const ar: Record<keyof typeof vi, string> = {
  "members.import_kind.corrections": "قائمة تصحيحات",
  "members.field.memberId": "رمز العضو",
  "members.field.joinedOn": "تاريخ الانضمام",
  "members.import_stage.waiting": "في انتظار الدور",
  "members.import_stage.reading": "تجري قراءة الملف",
  "members.import_stage.comparing": "تجري المقارنة بالبيانات المحفوظة",
  "members.import_stage.keeping": "يجري إعداد المعاينة",
  "members.import_stage.saving": "يجري الحفظ",
  "members.import_stage.undoing": "يجري التراجع",
  "members.import_at_work":
    "النظام يعمل على هذا الاستيراد. انتظر حتى ينتهي ثم انتقل إلى الخطوة التالية.",
  "members.import_not_readable":
    "تعذّرت قراءة هذا الملف فلا شيء لحفظه. أصلح الملف كما هو موضح ثم ارفعه من جديد.",
  "members.import_no_such_cell": "لا توجد الخلية {cell} في الجدول. أعد تحميل المعاينة.",
  "members.import_not_committed": "لا يمكن التراجع إلا عن استيراد حُفظ في النظام.",
  "members.import_gave_up":
    "توقفت هذه الخطوة عدة مرات فلن تُعاد المحاولة، ولم يُحفظ شيء. قسّم الملف إلى أجزاء أصغر أو أبلغ مدير النظام.",
  "members.import_undo_conflicts":
    "لا يمكن التراجع: تغيّر {count, plural, one {موضع واحد} two {موضعان} few {# مواضع} other {# موضعًا}} بعد هذا الاستيراد. لم يُعدَّل شيء. راجع القائمة أدناه وصحّح كل موضع بقائمة تصحيحات.",
  "members.import_undone_reason": "تراجع عن استيراد الملف {file}",
  "members.import_key_missing": `ينقص ${FIELD} الذي يُعرف به العضو. أدخله في هذا الصف.`,
  "members.import_unknown_member": "لا عضو بهذا الرقم ضمن نطاقك. تحقق من الرقم.",
  "members.import_member_twice":
    "هذا العضو موجود في الصف {row}. اجمع الخلايا المراد تغييرها في صف واحد.",
  "members.undo_field_changed": `تغيّر ${FIELD} بعد هذا الاستيراد.`,
  "members.undo_place_changed": "انتقل إلى منظمة أخرى بعد هذا الاستيراد.",
  "members.undo_posts_changed": "تغيّرت المناصب بعد هذا الاستيراد.",
  "members.undo_standing_entered": "أُدخل تغيير في صفة العضوية بعد هذا الاستيراد.",
  "members.undo_has_account": "صدر حساب لهذا العضو، ومن له حساب لا يُخرج من النظام بالتراجع.",
  "members.undo_has_voted": "احتُسب في تصويت، ونتيجة التصويت لا تتغير.",
  "members.undo_has_meetings": "استُدعي إلى اجتماع أو حضره.",
  "members.undo_has_records": "أضيفت إلى الملف وثائق أو إجراءات جارية.",
  "members.undo_is_gone": "دُمج هذا السجل أو أُخرج من القوائم من قبل.",
  "members.undo_organisation_used": "لهذه المنظمة الآن أعضاء أو اجتماعات أو أدوار أو منظمات تابعة.",
  "members.undo_number_taken": `القيمة السابقة لـ${FIELD} مُنحت لشخص آخر.`,
};
