import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "ledger.signer.usage":
    "الاستعمال: npm run signer -- [run | keys | rotate [--lost] | forget-old | learn FILE…] [--language vi|en|ar]\nrun: تشغيل برنامج التوقيع. keys: مفاتيحه. rotate: إحلال مفتاح جديد محل الحالي؛ و‎--lost إذا احتمل أن يكون القديم قد تسرّب. forget-old: إتلاف المفاتيح المستبدلة. learn: تعريف البرنامج بنقاط ختم سبق أن وقّعها بنفسه.",
  "ledger.signer.ready": "برنامج توقيع السجلات جاهز عند {socket}",
  "ledger.signer.key": "المفتاح {number}، مستعمل منذ {since}: {fingerprint}",
  "ledger.signer.old_key":
    "المفتاح {number}، استُعمل من {since} إلى {until}، {held, select, yes {ما زال محفوظًا} other {أُتلف}}: {fingerprint}",
  "ledger.signer.rotated":
    "أُنشئ مفتاح جديد: {fingerprint}\nيسجّله كل سجل في قيد خاص عند توقيعه التالي. أبلغوا به من يثقون بالمفتاح القديم.",
  "ledger.signer.forgot_old":
    "{keys, plural, =0 {لا يوجد مفتاح قديم لإتلافه.} one {أُتلف مفتاح قديم واحد.} two {أُتلف مفتاحان قديمان.} few {أُتلفت # مفاتيح قديمة.} other {أُتلف # مفتاحًا قديمًا.}}",
  "ledger.signer.learnt": "{file}: حُفظت.",
  "ledger.signer.not_learnt":
    "{file}: لم تُحفظ. يجب أن تكون نقطة ختم وقّعها هذا البرنامج نفسه وأحدث مما يذكره.",
};
