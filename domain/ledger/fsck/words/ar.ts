import type { vi } from "./vi.ts";

export const ar: Readonly<Record<keyof typeof vi, string>> = {
  "ledger.fsck.usage":
    "الاستعمال: npm run fsck -- [--anew] [--json] [--language vi|en|ar]\nيفحص كل السجلات: المحتويات، القيود، ألواح التجزئة، حافة الشجرة، نقاط الختم الموقعة، تأكيدات الجهات الأخرى، نقاط التثبيت على السلسلة. إذا انقطع تابع في المرة التالية، و--anew يبدأ من الصفر.",
  "ledger.fsck.resumed": "متابعة الفحص الذي بدأ في {at}.",
  "ledger.fsck.progress": "السجلات المنجزة: {logs} · القيود: {entries} · الأخطاء: {faults}",
  "ledger.fsck.interrupted": "توقف الفحص. سيتابع هذا الأمر من هنا في المرة التالية.",
  "ledger.fsck.busy": "يجري فحص آخر على مجلد البيانات هذا. انتظر حتى ينتهي ثم أعد المحاولة.",
  "ledger.fsck.checked":
    "السجلات المفحوصة: {logs}، القيود: {entries}، المحتويات: {contents}، المحتويات المحذوفة بطلب: {erased}، ألواح التجزئة: {tiles}، نقاط الختم: {checkpoints}، تأكيدات الجهات الأخرى: {cosignatures}.",
  "ledger.fsck.unsigned":
    "القيود بعد آخر ختم في سجلاتها: {unsigned}؛ تحفظها الشجرة وحدها ولم تُوقَّع بعد.",
  "ledger.fsck.sound": "لم يُعثر على أي خطأ.",
  "ledger.fsck.faults":
    "عدد الأخطاء: {faults}. أبلغوا لجنة التفتيش ولا تصلحوا شيئًا قبل أخذ نسخة احتياطية.",
  "ledger.fsck.more": "… وأخطاء أخرى عددها {count}.",
  "ledger.fsck.at_entry": "السجل {log}، القيد {index}: {what}",
  "ledger.fsck.at_log": "السجل {log}: {what}",
  "ledger.fsck.content_differs": "المحتوى المحفوظ ليس المحتوى الذي خُتم",
  "ledger.fsck.content_missing": "لم يعد محتوى هذا القيد موجودًا",
  "ledger.fsck.content_unreadable": "ملف من هذا المحتوى مفقود أو تالف",
  "ledger.fsck.content_of_other_act": "المحتوى محفوظ تحت إجراء آخر",
  "ledger.fsck.act_without_entry": "إجراء يقول إنه في السجل، وليس في السجل قيد له",
  "ledger.fsck.entry_missing": "القيد مفقود",
  "ledger.fsck.entry_malformed": "القيد ليس على صورة القيود",
  "ledger.fsck.entry_of_other_log": "القيد من سجل آخر",
  "ledger.fsck.entry_beyond_log": "توجد قيود خارج حجم السجل",
  "ledger.fsck.leaf_differs": "رمز التجزئة لا يطابق القيد",
  "ledger.fsck.tile_missing": "لوح التجزئة الذي يبدأ من هنا مفقود",
  "ledger.fsck.tile_differs": "لوح التجزئة الذي يبدأ من هنا لا يطابق القيود",
  "ledger.fsck.tile_beyond_log": "توجد ألواح تجزئة خارج حجم السجل",
  "ledger.fsck.edge_differs": "حافة الشجرة لا تطابق القيود",
  "ledger.fsck.log_missing": "القيود موجودة لكن سجلها مفقود",
  "ledger.fsck.checkpoint_missing":
    "هذا الإجراء يُوقَّع بعد كتابته مباشرة، لكن لا نقطة ختم تشمله بعد ساعة: توقّف برنامج التوقيع، أو أُخذت نقطة ختم",
  "ledger.fsck.key_unknown": "يسمّي هذا القيد مفتاحًا ليس للموقع",
  "ledger.fsck.lower_checkpoint_differs":
    "لم تعد في السجل الأدنى نقطة الختم المدوّنة هنا، أو صارت غيرها",
  "ledger.fsck.checkpoint_signature": "نقطة الختم المنتهية هنا لا تحمل توقيع السجل",
  "ledger.fsck.checkpoint_root_differs": "القيود حتى هنا ليست القيود التي خُتمت",
  "ledger.fsck.checkpoint_beyond_log": "نقطة ختم وُقعت على قيود أكثر مما في السجل: فُقدت نهايته",
  "ledger.fsck.given_out_differs": "نقطة الختم التي أُصدرت ليست التي وُقّعت",
  "ledger.fsck.cosignature_missing": "نقطة الختم المنتهية هنا ينقصها تأكيد {who}",
  "ledger.fsck.cosignature_wrong":
    "تأكيد {who} تحت نقطة الختم المنتهية هنا غير صحيح: عُدّل، أو هو لسجل آخر",
  "ledger.fsck.cosignature_later": "تأكيد {who} يحمل وقتًا بعد إصدار نقطة الختم",
  "ledger.fsck.cosignature_unknown":
    "نقطة الختم المنتهية هنا تحمل تأكيد {who}، وهي جهة لم يسألها هذا الموقع قط",
  "ledger.fsck.policy_unreadable": "لم يعد ممكنًا قراءة من كان يجب أن يؤكد حين أُصدرت نقطة الختم هذه",
  "ledger.fsck.anchor_differs": "نقطة ختم ثُبتت على السلسلة ليست من نقاط هذا السجل",
};
