import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "home.navigation": "الرئيسية",
  "home.greeting": "أهلاً بالرفيق {name}",
  "home.next_meeting": "الاجتماع القادم",
  "home.meeting_now": "الاجتماع جارٍ الآن",
  "home.open_meeting": "فتح الاجتماع",
  "home.news": "إشعارات جديدة",
  "home.no_news": "لا جديد",
  "home.places": "أماكن أدوارك",
  "home.own_page": "ملفي",
  "home.own_page_hint": "اطّلع على بياناتك ومن فتح ملفك.",
  "home.import": "استيراد قائمة",
  "home.import_hint": "استورد التنظيمات أو الأعضاء من جدول بيانات؛ عاين ثم احفظ.",
  "home.organisations": "شجرة التنظيمات",
  "home.organisations_hint": "اطّلع على التنظيمات والأعضاء ضمن نطاقك.",
  "home.system": "حالة النظام",
  "home.system_hint": "الإصدارات وقاعدة البيانات والبريد ومفاتيح السجل.",
  "home.accounts": "حسابات الموقع كله",
  "home.accounts_hint": "إنشاء مكتب اللجنة ومنح الأدوار في الموقع كله وإنهاؤها.",
  "home.no_roles": "لا دور لهذا الحساب بعد",
  "home.no_roles_hint": "اطلب من مكتب اللجنة إسناد دور إليك أو التحقق من عضويتك.",
};
