import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "meetings.late_mark.excused": "غائب بعذر",
  "meetings.late_mark.present": "حاضر",
  "meetings.late_mark.unexcused": "غائب بلا عذر",
  "meetings.late_not_begun": "لم يبدأ إدخال هذا الاجتماع من محضره الورقي.",
  "meetings.late_entered": "أُدخل هذا الاجتماع من محضره الورقي ولم يعد تغييره ممكنًا.",
  "meetings.late_in_the_future": "لم تحن هذه اللحظة بعد. أدخل ما هو مكتوب على الورق.",
  "meetings.late_time_missing": "أدخل الساعة والدقيقة كما على الورق، مثل 19:30.",
  "meetings.late_close_before_opening": "يجب أن يكون الاختتام بعد الافتتاح.",
  "meetings.late_outside": "يقع {time} خارج وقت الاجتماع (من {from} إلى {to}).",
  "meetings.late_recovered_too_early":
    "لا يمكن أن يعود النظام إلى العمل قبل تعطله. راجع اليوم والساعة.",
  "meetings.late_roll_incomplete": "لم يُدخل بعد هل كان {name} حاضرًا.",
  "meetings.late_was_present": "سجّل النظام حضور {name} قبل تعطله. أدخل وقت المغادرة بدلًا من الغياب.",
  "meetings.late_left_before_coming": "يجب أن تكون مغادرة {name} بعد الحضور.",
  "meetings.late_item_ends_before_it_begins": "ينتهي البند «{title}» قبل بدايته.",
  "meetings.late_vote_outside_item": "يقع التصويت في {time} خارج وقت هذا البند.",
  "meetings.late_too_many_hands":
    "عدد الأيدي المرفوعة {hands}، أكثر من {present} من المحتسبين الحاضرين. أعد العد من الورق.",
  "meetings.late_due_before_meeting": "لا يمكن أن يكون الموعد قبل يوم الاجتماع.",
  "meetings.late_scan_missing": "أرفق صورة من المحضر الورقي الموقّع (PDF أو PNG أو JPEG).",
  "meetings.form_unprintable":
    "لا يحتوي خط الوثائق على العلامات: {signs}. أعد كتابة الاسم أو جدول الأعمال ثم اطبع من جديد.",
};
