import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "access.administrator": "مدير النظام",
  "access.whole_tree": "المنظومة كلها",
  "access.role.member": "عضو",
  "access.role.clerk": "كاتب المحضر",
  "access.role.chair": "رئيس الاجتماع",
  "access.role.secretary": "الأمين",
  "access.role.deputySecretary": "نائب الأمين",
  "access.role.committeeMember": "عضو اللجنة",
  "access.role.committeeOffice": "مكتب اللجنة",
  "access.role.organisationBoard": "هيئة التنظيم",
  "access.role.inspectionCommission": "لجنة التفتيش",
  "access.role.auditor": "مدقق (اطلاع فقط)",
  "access.role.sysAdmin": "مدير النظام",
  "access.state.noPassword": "لم تُعيَّن كلمة المرور بعد",
  "access.state.active": "قيد الاستخدام",
  "access.state.locked": "مقفل مؤقتاً بعد محاولات خاطئة",
  "access.wrong_credentials":
    "اسم المستخدم أو كلمة المرور غير صحيحة. تحقّق من لغة لوحة المفاتيح ومفتاح Caps Lock ثم حاول من جديد.",
  "access.wrong_password": "كلمة المرور غير صحيحة. أدخل كلمة المرور التي تستخدمها الآن.",
  "access.too_many_attempts":
    "محاولات خاطئة كثيرة. انتظر {minutes} دقيقة ثم حاول مجدداً؛ وإن نسيت كلمة المرور فاطلب من مكتب اللجنة رابطاً جديداً.",
  "access.password_too_short":
    "يجب ألا تقل كلمة المرور عن {least} من الأحرف. جملة قصيرة سهلة الحفظ خيار جيد.",
  "access.password_too_common": "كلمة المرور هذه شائعة وسهلة التخمين. اختر غيرها.",
  "access.password_like_name": "يجب ألا تكون كلمة المرور اسمك أو اسم المستخدم الخاص بك.",
  "access.link_unknown":
    "هذا الرابط غير صالح. تأكد من نسخ العنوان كاملاً، أو اطلب رابطاً جديداً من مكتب اللجنة.",
  "access.link_used": "استُخدم هذا الرابط من قبل. إن لم تكن أنت من استخدمه فأبلغ مكتب اللجنة فوراً.",
  "access.link_expired": "انتهت صلاحية هذا الرابط. اطلب رابطاً جديداً من مكتب اللجنة.",
  "access.not_a_member_here":
    "في القائمة شخص لا ينتمي إلى هذه المنظمة. أعد تحميل القائمة واختر من جديد.",
  "access.username_taken": "اسم المستخدم هذا محجوز. اختر غيره.",
  "access.bad_username":
    "يتكون اسم المستخدم من 3 إلى 32 من الأحرف اللاتينية أو الأرقام أو النقاط أو الشرطات، ويبدأ بحرف.",
  "access.account_unknown": "تعذّر العثور على هذا الحساب. ربما لم يُنشأ للشخص حساب بعد.",
  "access.role_is_derived": "هذا الدور ينتج عن العضوية أو المنصب ولا يُمنح يدوياً.",
  "access.role_not_yours_to_grant": "ليس لديك حق منح هذا الدور أو إنهائه هنا.",
  "access.not_to_oneself": "لا يمكن لأحد أن يمنح نفسه دوراً. اطلب ذلك من شخص مخوّل آخر.",
  "access.clerk_not_of_cell": "يجب أن يكون كاتب المحضر من أعضاء هذه الخلية نفسها.",
  "access.already_granted": "هذا الشخص يشغل هذا الدور بالفعل.",
  "access.ends_in_the_past": "يجب أن يكون تاريخ الانتهاء في المستقبل.",
  "access.account_out_of_reach":
    "يشغل هذا الحساب أدواراً خارج نطاقك. اطلب ذلك من المكتب الأعلى أو مدير النظام.",
  "access.grant_unknown": "تعذّر العثور على هذا الدور في المنظمة.",
  "access.grant_ended": "انتهى هذا الدور من قبل.",
  "access.last_administrator": "هذا آخر مدير للنظام. امنح الدور لشخص آخر أولاً.",
  "access.session_unknown": "لم تعد هذه الجلسة موجودة.",
};
