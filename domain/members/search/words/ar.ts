import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.search_no_such_place": "لا توجد هذه المنظمة ضمن نطاقك. اختر منظمة من القائمة.",
  "members.filter_not_allowed":
    "لا يسمح دورك بالتصفية بهذه المعلومة. أزل هذا الشرط ثم ابحث من جديد.",
  "members.filter_range_reversed":
    "يجب ألا يقل عدد السنوات «إلى» عن عدد السنوات «من». عدّل أحد الحقلين.",
  "members.search_too_wide":
    "البحث واسع جدًا ويستغرق وقتًا طويلًا. اختر منظمة أصغر أو أضف جزءًا من الاسم.",
  "members.export_too_large":
    "في القائمة أكثر من {limit, number} شخص، وهذا يتجاوز حد التصدير الواحد. أضف شرطًا أو صدّر كل منظمة على حدة.",
  "members.export_busy": "الخادم يكتب جداول أخرى الآن. حاول بعد دقيقة.",
  "members.export_nobody": "لا أحد يستوفي هذه الشروط فلا شيء للتصدير. عدّل الشروط أولًا.",
  "members.export.file": "قائمة الأعضاء",
  "members.export.column.order": "الرقم",
  "members.export.column.name": "الاسم الكامل",
  "members.export.column.sex": "الجنس",
  "members.export.column.birthDate": "تاريخ الميلاد",
  "members.export.column.standing": "الوضع",
  "members.export.column.posts": "المناصب",
  "members.export.column.organisation": "المنظمة",
  "members.export.column.organisationCode": "رمز المنظمة",
  "members.export.column.admittedOn": "تاريخ القبول",
  "members.export.column.officialOn": "عضو رسمي منذ",
  "members.export.column.cardNumber": "رقم البطاقة",
  "members.export.column.ethnicity": "القومية",
  "members.export.column.education": "المستوى التعليمي",
  "members.export.column.phone": "الهاتف",
  "members.export.column.email": "البريد الإلكتروني",
  "members.export.column.citizenId": "رقم الهوية الشخصية",
};
