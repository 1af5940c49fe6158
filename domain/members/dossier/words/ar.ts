import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "members.dossier_twice": "الوثيقة {number} مذكورة مرتين. أبقِ سطرًا واحدًا.",
  "members.dossier_classified":
    "الوثيقة {number}: يحمل المكان ختم سرية. لا تُسجَّل الوثائق السرية هنا (SEC-02).",
  "members.dossier_future": "الوثيقة {number}: لم يحن ذلك اليوم. يُرجى المراجعة.",
  "members.dossier_where": "الوثيقة {number}: اذكر مكان حفظها.",
  "members.dossier_place_too_large":
    "ينتمي إلى هذا المكان أكثر من {most, number} عضو. انظر في فروعه واحدًا واحدًا.",
  "members.dossier_nothing": "لا شيء يختلف عن الفحص السابق.",
  "members.dossier_state.present": "موجودة",
  "members.dossier_state.absent": "مفقودة",
  "members.dossier_holder.here": "هنا في المكتب",
  "members.dossier_holder.superior": "اللجنة الأعلى",
  "members.dossier_holder.elsewhere": "جهة أخرى",
  "members.dossier_holder.member": "العضو نفسه",
  "members.dossier_band.1": "الأولوية 1: الوثائق الأصلية والقرارات",
  "members.dossier_band.2": "الأولوية 2: الإجراءات والحياة الحزبية",
  "members.dossier_band.3": "الأولوية 3: الشهادات والمراسلات",
};
