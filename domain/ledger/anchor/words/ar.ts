import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "ledger.anchor.usage":
    "الاستعمال: npm run anchor -- [deploy|key] [--language vi|en|ar]\nبلا إضافة: يتحقق من أن السلسلة ما زالت تحفظ ما أُثبت عليها ويثبت أحدث نقطة ختم. deploy: يضع العقد على السلسلة ويطبع العنوان الذي يوضع في ANCHOR_CONTRACT. key: يطبع عنوان الموقع على السلسلة.",
  "ledger.anchor.no_chain":
    "لا توجد سلسلة بعد: اجعل المتغير ANCHOR_URLS عنوان عقدة من عقد السلسلة ثم أعد التشغيل.",
  "ledger.anchor.no_contract":
    "لا يوجد عقد بعد: شغّل npm run anchor -- deploy ثم اجعل ANCHOR_CONTRACT العنوان الذي يُطبع.",
  "ledger.anchor.deployed": "وُضع العقد على السلسلة. أضف إلى الإعدادات: ANCHOR_CONTRACT={contract}",
  "ledger.anchor.keeper": "عنوان الموقع على السلسلة: {keeper}",
  "ledger.anchor.kept":
    "السلسلة {chainId} تحفظ نقطة ختم من {size} قيدًا للسجل الأعلى، في الكتلة {block}، المعاملة {transaction}.",
  "ledger.anchor.nothing": "ليس للسجل الأعلى نقطة ختم تُثبت بعد.",
};
