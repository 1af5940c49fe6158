import type { vi } from "./vi.ts";

export const ar: Readonly<Record<keyof typeof vi, string>> = {
  "ledger.recover.usage":
    "الاستعمال: npm run recover -- --from عنوان_النسخة --word-file ملف_كلمة_القارئ [--language vi|en|ar]",
  "ledger.recover.unusable": "تعذرت قراءة الملف {file}.",
  "ledger.recover.whole": "{origin}: كامل وفيه {has} سطرًا ويطابق النسخة.",
  "ledger.recover.recovered":
    "{origin}: استُعيد من السطر {had} إلى السطر {has}. أما محتوى هذه الأسطر فيؤخذ من نسخة احتياطية أخرى؛ ويسمي npm run fsck كلًّا منها.",
  "ledger.recover.none": "{origin}: ليس هذا السجل في النسخة.",
  "ledger.recover.away": "{origin}: تعذرت قراءة النسخة ({why}).",
  "ledger.recover.unsigned":
    "{origin}: النسخة غير موقعة بمفتاح السجل أو أكدها عدد غير كافٍ من الشهود.",
  "ledger.recover.differs":
    "{origin}: لم يُستعد. يختلف السجل هنا عن النسخة داخل ما تم تأكيده؛ احتفظ بكليهما كما هما وأبلغ لجنة التفتيش.",
  "ledger.recover.malformed": "{origin}: في النسخة سطر لا يُقرأ.",
  "ledger.recover.done": "فُحص {logs} سجلًا: استُعيد {recovered}، وفي {troubled} مشكلة.",
};
