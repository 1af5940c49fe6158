import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "analytics.radar.title": "ما يحين موعده",
  "analytics.radar.lead":
    "نهايات الاختبار والشارات والغياب المتتالي والنقل المؤقت والولايات والاجتماعات الموضوعية. كل سطر يذكر قاعدته.",
  "analytics.radar.span": "النظر إلى الأمام",
  "analytics.radar.months":
    "{count, plural, one {شهر واحد} two {شهران} few {# أشهر} other {# شهراً}}",
  "analytics.radar.kind": "النوع",
  "analytics.radar.all_kinds": "كل الأنواع",
  "analytics.radar.kind.probationEnd": "نهاية الاختبار",
  "analytics.radar.kind.badge": "شارة الحزب",
  "analytics.radar.kind.absence": "غياب متتالٍ",
  "analytics.radar.kind.temporaryEnd": "نهاية نقل مؤقت",
  "analytics.radar.kind.termEnd": "نهاية ولاية",
  "analytics.radar.kind.thematic": "الاجتماع الموضوعي للفصل",
  "analytics.radar.kind.caseStep": "الخطوة التالية في معاملة",
  "analytics.radar.nothing": "لا شيء يحين موعده",
  "analytics.radar.nothing_hint": "نُظر حتى {date}. اختر مدة أطول للنظر أبعد.",
  "analytics.radar.cut": "يُعرض أقرب {count} فقط؛ اختر مدة أقصر.",
  "analytics.radar.now": "الآن",
  "analytics.radar.overdue":
    "متأخر {count, plural, one {يوماً} two {يومين} few {# أيام} other {# يوماً}}",
  "analytics.radar.left":
    "{count, plural, =0 {اليوم} one {بقي يوم} two {بقي يومان} few {بقيت # أيام} other {بقي # يوماً}}",
  "analytics.radar.probationEnd": "{name}: ينتهي الاختبار في {day} وتنظر الخلية في التثبيت",
  "analytics.radar.badge": "{name}: {years} سنة في الحزب في {day}؛ اقترح الشارة",
  "analytics.radar.absence": "{name}: غاب {count} مرات متتالية؛ تحدث معه",
  "analytics.radar.temporaryEnd": "{name}: ينتهي النقل المؤقت",
  "analytics.radar.termEnd": "تنتهي الولاية؛ حضّروا المؤتمر",
  "analytics.radar.thematic": "لا اجتماع موضوعي بعد في الفصل {quarter}",
  "analytics.radar.caseStep": "{name}: تحين الخطوة التالية في المعاملة",
  "analytics.radar.card": "ما يحين موعده",
  "analytics.radar.card_hint": "الاختبار والشارات والغياب والولايات",
};
