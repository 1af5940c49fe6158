import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "voting.choice.for": "موافق",
  "voting.choice.against": "غير موافق",
  "voting.choice.other": "رأي آخر",
  "voting.state.open": "التصويت جارٍ",
  "voting.state.closed": "مغلق",
  "voting.state.cancelled": "ملغى",
  "voting.decision.ordinaryResolution": "قرار أو خلاصة",
  "voting.decision.admissionProposal": "اقتراح قبول عضو",
  "voting.decision.recognitionProposal": "اقتراح الاعتراف بعضو رسمي",
  "voting.decision.strikeOffProposal": "اقتراح شطب عضو تحت الاختبار",
  "voting.decision.screeningProgress": "تقدّم عضو خاضع للتوعية والمراجعة",
  "voting.decision.reprimandOrWarning": "لوم أو إنذار",
  "voting.decision.election": "انتخاب",
  "voting.exclusion.probationary": "عضو تحت الاختبار",
  "voting.exclusion.exemptAbsent": "معفى من العمل والاجتماعات",
  "voting.exclusion.suspended": "موقوف عن النشاط",
  "voting.exclusion.temporarilyElsewhere": "منتقل مؤقتًا إلى منظمة أخرى",
  "voting.exclusion.recused": "متنحٍّ لأن الموضوع يخصه",
  "voting.exclusion.candidate": "ليس عضوًا بعد",
  "voting.meeting_not_open": "لا يجري التصويت إلا أثناء انعقاد الاجتماع.",
  "voting.no_such_item": "هذا البند لم يعد في جدول الأعمال.",
  "voting.item_not_running": "ابدأ هذا البند من جدول الأعمال قبل فتح التصويت عليه.",
  "voting.other_poll_open": "التصويت «{question}» مفتوح. أغلقه أولًا.",
  "voting.kept_on_paper":
    "يُحسم هذا الأمر باقتراع سري على الورق. اطبع أوراق الاقتراع وحرّر محضر الفرز.",
  "voting.no_rule": "لا توجد قاعدة للأغلبية في هذا القرار بتاريخ {on}.",
  "voting.too_few_official":
    "عدد الأعضاء الرسميين في الخلية {official}. لا يجوز لها أن تقرر إلا بما لا يقل عن {needed}.",
  "voting.no_quorum":
    "الحاضرون {present} من أصل {base} ممن يُحسبون؛ يلزم {needed} على الأقل ليصح التصويت.",
  "voting.out_of_reach":
    "الحاضرون {present} من أصل {base} ممن يُحسبون، بينما يلزم {needed} صوتًا موافقًا. لن يُقر الاقتراح حتى لو وافق الجميع.",
  "voting.recused_not_on_roll": "المتنحي عن التصويت ليس في قائمة الاجتماع.",
  "voting.poll_exists": "سبق فتح هذا التصويت.",
  "voting.secret_refused": "لا يجوز إدخال محتوى مصنّف سريًّا (Mật، Tối mật، Tuyệt mật) في هذا النظام.",
  "voting.not_on_roll": "هذا الشخص ليس في قائمة الاجتماع فلا يمكنه التصويت.",
  "voting.not_in_base":
    "{reason, select, probationary {لا يحق التصويت للأعضاء تحت الاختبار.} exemptAbsent {لا يُحسب الأعضاء المعفون في هذا التصويت.} suspended {لا يصوّت الأعضاء الموقوفون.} temporarilyElsewhere {لا يصوّت هنا من انتقل مؤقتًا إلى منظمة أخرى.} recused {لا يصوّت العضو في موضوع يخصه.} other {هذا الشخص لا يُحسب في هذا التصويت.}}",
  "voting.not_present": "لا يصوّت إلا الحاضرون. سجّل حضورك أولًا.",
  "voting.already_voted": "سُجّل صوت هذا الشخص. لكل شخص صوت واحد.",
  "voting.too_late": "أُغلق التصويت. لم يُسجَّل هذا الصوت.",
  "voting.poll_cancelled": "أُلغي هذا التصويت. انتظر حتى يعيد الرئيس فتحه.",
  "voting.not_closed": "أغلق هذا التصويت قبل إعادته.",
  "voting.repeated_already": "سبقت إعادة هذا التصويت.",
};
