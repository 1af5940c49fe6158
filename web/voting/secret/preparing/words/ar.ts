import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "voting.secret.prepare": "جهّز الاقتراع السري",
  "voting.secret.prepare_missing": "أدخل العنوان ومحتوى الورقة وأقل عدد يُفتح.",
  "voting.secret.opinion": "استطلاع رأي (لا يحتاج إذنًا)",
  "voting.secret.title": "عنوان الاقتراع",
  "voting.secret.question_number": "السؤال {number}",
  "voting.secret.question": "السؤال",
  "voting.secret.options": "الخيارات، واحد في كل سطر",
  "voting.secret.options_hint": "من 2 إلى {most}.",
  "voting.secret.most": "على الأكثر",
  "voting.secret.more_question": "سؤال آخر",
  "voting.secret.fewer_question": "احذف الأخير",
  "voting.secret.terms": "الشروط",
  "voting.secret.terms.one-per-key": "ورقة واحدة لكل مفتاح لا تتغير",
  "voting.secret.terms.last-counts": "يمكن الإرسال ثانية وتُحسب الأخيرة",
  "voting.secret.minimum": "أقل عدد يُفتح",
  "voting.secret.permit": "وثيقة الإذن",
  "voting.secret.permit_text":
    "لا يُصوَّت إلكترونيًا في الانتخاب والقبول والانضباط إلا بوثيقة من الجهة المختصة مرفقة بالاجتماع (ELEC-11). وإلا فبالورق.",
  "voting.secret.permit_paper": "ورقة الاجتماع",
  "voting.secret.permit_none": "لا أوراق للاجتماع.",
  "voting.secret.permit_attach": "أرفق الوثيقة بالاجتماع",
  "voting.secret.permit_attach_hint": "PDF أو DOCX أو صورة. تبقى الوثيقة بين أوراق الاجتماع.",
  "voting.secret.permit_number": "رقم الوثيقة",
  "voting.secret.permit_issuer": "جهة الإصدار",
  "voting.secret.permit_on": "تاريخ الإصدار",
};
