import type { vi } from "./vi.ts";

export const ar: Readonly<Record<keyof typeof vi, string>> = {
  "signatures.algorithm_unknown":
    "يستخدم التوقيع طريقة غير مقبولة. استخدم RSA من 2048 بت أو ECDSA P-256 مع SHA-256.",
  "signatures.byte_range_end":
    "ما تم التوقيع عليه لا يصل إلى نهاية النسخة الموقّعة. غير مقبول؛ خذ الأصل من جديد ووقّعه.",
  "signatures.byte_range_hole":
    "الجزء المستثنى من التوقيع ليس موضع التوقيع بالضبط. الملف غير مقبول.",
  "signatures.byte_range_malformed": "لا يبيّن الملف على نحو صحيح ما تم توقيعه. وهو غير مقبول.",
  "signatures.byte_range_start": "ما تم توقيعه لا يبدأ من أول الملف. الملف غير مقبول.",
  "signatures.certificate_expired":
    "كانت الشهادة منتهية الصلاحية عند التوقيع. جدّدها أو اطلب شهادة جديدة ثم وقّع من جديد.",
  "signatures.certificate_extension_unknown":
    "في الشهادة شرط لا يعرفه النظام، فهي غير مقبولة. استخدم شهادة أخرى.",
  "signatures.certificate_malformed": "الشهادة ليست بالصيغة الصحيحة ولا يمكن قراءتها.",
  "signatures.certificate_not_trusted":
    "لم تصدر الشهادة عن جهة تصديق يثق بها هذا الموقع. استخدم شهادة صادرة عن جهة موثوقة.",
  "signatures.certificate_not_yet_valid": "لم تكن الشهادة سارية بعد عند التوقيع.",
  "signatures.certificate_purpose":
    "هذه الشهادة غير مخصّصة لتوقيعات يُسأل عنها صاحبها (عدم الإنكار). استخدم شهادة للتوقيع.",
  "signatures.certificate_revoked": "أُلغيت الشهادة قبل استعمالها. التوقيع غير معتبر.",
  "signatures.certificate_unneeded": "يحمل التوقيع شهادة لا صلة لها به. غير مقبول.",
  "signatures.cms_larger_than_hole":
    "التوقيع حجمه {size} بايت والموضع المخصّص له {room} فقط. حضّر الملف من جديد بموضع أوسع.",
  "signatures.cms_malformed": "بيانات التوقيع ليست بالصيغة الصحيحة. وقّع من جديد.",
  "signatures.content_type_wrong": "التوقيع يخص نوعًا آخر من المحتوى. غير مقبول.",
  "signatures.digest_differs": "تغيّر المحتوى بعد التوقيع، أو أن التوقيع لملف آخر.",
  "signatures.digest_weak":
    "يستخدم التوقيع طريقة قديمة لم تعد آمنة (SHA-1 أو MD5). وقّع من جديد باستخدام SHA-256.",
  "signatures.field_differs": "التوقيع في خانة أخرى ({name}) غير التي أُعدّت.",
  "signatures.field_name_taken": "في الوثيقة خانة توقيع باسم {name} من قبل.",
  "signatures.field_name_wrong": "اسم خانة التوقيع يتكون من حروف لاتينية وأرقام وشرطات فقط.",
  "signatures.file_differs": "الملف ليس هو المسجّل في السجل: بصمته مختلفة.",
  "signatures.hole_not_empty": "بعد التوقيع بيانات أخرى في موضعه. الملف غير مقبول.",
  "signatures.key_too_weak": "المفتاح ضعيف أو من نوع آخر: المطلوب RSA من 2048 بت أو ECDSA P-256.",
  "signatures.pdf_active_content": "أُضيف نص برمجي أو إجراء أو ملف مضمّن. غير مقبول.",
  "signatures.pdf_annotation_added": "أُضيفت إلى الصفحة ملاحظة أو غطاء ليس خانة التوقيع. غير مقبول.",
  "signatures.pdf_bytes_after_end": "هناك بيانات بعد نهاية ملف PDF أو أن نهايته مقطوعة. غير مقبول.",
  "signatures.pdf_damaged": "ملف PDF تالف أو مخالف للقواعد فلا يمكن فحصه. خذ الأصل من جديد.",
  "signatures.pdf_encrypted": "ملف PDF مقفل. تُقبل الملفات غير المقفلة فقط.",
  "signatures.pdf_field_malformed": "خانة التوقيع ليست على هيئة خانات التوقيع. غير مقبول.",
  "signatures.pdf_hybrid":
    "في ملف PDF نوعان من الجداول فقد تقرؤه البرامج قراءات مختلفة. غير مقبول.",
  "signatures.pdf_mark_outside": "العلامة المرئية للتوقيع خارج الموضع المخصّص لها. غير مقبول.",
  "signatures.pdf_object_changed":
    "تغيّر شيء كان في الوثيقة مع التوقيع. غير مقبول؛ وقّع الأصل من جديد.",
  "signatures.pdf_object_hidden": "يخفي الملف شيئًا لا يذكره جدوله. غير مقبول.",
  "signatures.pdf_object_removed": "أُزيل شيء من الوثيقة مع التوقيع. غير مقبول.",
  "signatures.pdf_object_unexpected": "أُضيف ما ليس جزءًا من التوقيع. غير مقبول.",
  "signatures.pdf_page_changed": "تغيّرت صفحة من الوثيقة. غير مقبول.",
  "signatures.pdf_table_packed":
    "جدول ملف PDF مضغوط ولا يُقبل للتوقيع. استخدم الملف كما أنشأه النظام.",
  "signatures.person_differs": "التوقيع يعود إلى {name} لا إلى الشخص المكلّف بالتوقيع.",
  "signatures.prefix_changed":
    "لا يبدأ الملف بالوثيقة التي سُلّمت للتوقيع. غير مقبول؛ وقّع الأصل من جديد.",
  "signatures.prepared_differs":
    "يختلف الملف عن المُعدّ في غير موضع التوقيع. غير مقبول؛ وقّع من جديد.",
  "signatures.revocation_unknown": "لا يُعرف هل أُلغيت الشهادة. حدّث قائمة الإلغاء وافحص من جديد.",
  "signatures.role_differs": "صفة التوقيع ليست الصفة المطلوبة.",
  "signatures.same_person_twice": "وقّع شخص واحد ({name}) مرتين. يجب أن يكون كل توقيع لشخص آخر.",
  "signatures.signature_missing":
    "تحتاج الوثيقة إلى {wanted} توقيعات وفيها {found} فقط. ربما قُطع جزء منها.",
  "signatures.signature_unexpected": "تحتاج الوثيقة إلى {wanted} توقيعات وفيها {found}.",
  "signatures.signatures_not_one": "يجب أن تضيف كل مرة توقيعًا واحدًا بالضبط ولا شيء غيره.",
  "signatures.signer_certificate_missing": "لا يحمل التوقيع شهادة صاحبه.",
  "signatures.signers_many": "يجب أن يكون التوقيع لموقّع واحد بالضبط.",
  "signatures.signing_certificate_differs": "التوقيع مرتبط بشهادة أخرى. غير مقبول.",
  "signatures.signing_certificate_missing":
    "التوقيع غير مرتبط بشهادة الموقّع (لا يوجد signing-certificate-v2). وقّع من جديد بأداة تدعم PAdES أو CAdES.",
  "signatures.signing_time_inside": "لا يجوز أن يذكر توقيع PAdES وقته في داخله. وقّع من جديد.",
  "signatures.signing_time_missing": "يجب أن يذكر التوقيع المنفصل وقت صنعه. وقّع من جديد.",
  "signatures.sub_filter_unknown": "هذا النوع من التوقيع في PDF غير مقبول. وقّع وفق PAdES.",
  "signatures.time_before_certificate": "ختم الوقت أقدم من شهادة جهته. غير مقبول.",
  "signatures.time_in_future":
    "ختم الوقت متقدم أكثر من 5 دقائق على ساعة النظام. تحقق من ساعة الخادم.",
  "signatures.time_stamp_missing": "لا يحمل التوقيع ختم وقت. اطلب ختمًا وافحص من جديد.",
  "signatures.time_stamp_nonce": "أجابت جهة ختم الوقت عن طلب آخر. حاول من جديد.",
  "signatures.time_stamp_other_data": "ختم الوقت يخص شيئًا آخر.",
  "signatures.time_stamp_purpose": "شهادة جهة ختم الوقت ليست مخصّصة لختم الوقت وحده. غير مقبول.",
  "signatures.time_stamp_rejected": "رفضت جهة ختم الوقت الطلب. حاول من جديد أو اختر جهة أخرى.",
  "signatures.time_stamp_twice": "يحمل التوقيع ختم وقت من قبل.",
  "signatures.time_stamp_unreachable":
    "يتعذر الوصول إلى جهة ختم الوقت. حاول لاحقًا أو تحقق من عنوانها.",
  "signatures.unsigned_attribute_unknown": "يحمل التوقيع ما لا يحميه. غير مقبول.",
  "signatures.value_wrong": "قيمة التوقيع لا توافق مفتاح الشهادة. وقّع من جديد.",
  "signatures.xml_malformed":
    "ملف XML ليس بالصيغة الصحيحة أو فيه أجزاء غير مقبولة (DOCTYPE أو كيانات). صدّره من جديد.",
  "signatures.xml_signature_malformed": "توقيع ملف XML ليس على صيغة XAdES المقبولة.",
  "signatures.xml_signed_already": "وثيقة XML موقّعة من قبل. وقّع النسخة التي لا توقيع فيها.",
};
