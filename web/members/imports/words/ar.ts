import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.import.drop_again": "رفع الملف بعد تصحيحه",
  "members.import.status.reading": "تجري قراءته",
  "members.import.status.failed": "تعذّرت قراءته",
  "members.import.status.committing": "يجري حفظه",
  "members.import.status.undoing": "يجري التراجع عنه",
  "members.import.status.undone": "تم التراجع عنه",
  "members.import.progress": "{done, number} من {total, number}",
  "members.import.goes_on": "يمكنك إغلاق هذه الصفحة: يستمر العمل وحده حتى بعد إعادة تشغيل الخادم.",
  "members.import.kinds_hint":
    "تُعرف ثلاثة أنواع من القوائم بعناوين أعمدتها: الأعضاء (في الحزب وفي المنظمات الجماهيرية)، والمنظمات، والتصحيحات (رمز العضو أو رقم البطاقة أو رقم المواطن مع الأعمدة المراد تغييرها).",
  "members.import.mend_row": "تصحيح هذا الصف",
  "members.import.mend_cell": "القيمة الصحيحة للخلية {cell}",
  "members.import.undo": "التراجع عن هذا الاستيراد",
  "members.import.undo_title": "هل تريد التراجع عن الاستيراد كله؟",
  "members.import.undo_text":
    "تُخرج السجلات المضافة ({removals, number}) من كل القوائم، وتعود {restorations, number} من السجلات كما كانت قبل الاستيراد. يُقيَّد ذلك في السجل الذي لا يُغيَّر، ولاستعادتها يجب استيراد الملف من جديد.",
  "members.import.undo_conflicts": "ما تغيّر بعد الاستيراد",
  "members.import.undo_blocked":
    "لا يمكن التراجع: تغيّر {count, number} من المواضع بعد هذا الاستيراد. لم يُعدَّل شيء.",
  "members.import.undo_more": "وهناك {count, number} غيرها.",
  "members.import.undo_row": "الصف",
  "members.import.undo_name": "الاسم",
  "members.import.undo_why": "المانع",
  "members.import.undone":
    "تم التراجع في {at} بواسطة {by}: عادت البيانات كما كانت قبل هذا الاستيراد.",
};
