import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "analytics.radar.title": "What falls due",
  "analytics.radar.lead":
    "Ends of probation, badges, absences in a row, temporary transfers, terms, thematic meetings. Each line names its rule.",
  "analytics.radar.span": "Look ahead",
  "analytics.radar.months": "{count, plural, one {# month} other {# months}}",
  "analytics.radar.kind": "Kind",
  "analytics.radar.all_kinds": "All kinds",
  "analytics.radar.kind.probationEnd": "End of probation",
  "analytics.radar.kind.badge": "Party badge",
  "analytics.radar.kind.absence": "Absences in a row",
  "analytics.radar.kind.temporaryEnd": "End of a temporary transfer",
  "analytics.radar.kind.termEnd": "End of term",
  "analytics.radar.kind.thematic": "Thematic meeting of the quarter",
  "analytics.radar.kind.caseStep": "Next step of a case",
  "analytics.radar.nothing": "Nothing falls due",
  "analytics.radar.nothing_hint": "Looked up to {date}. Choose a longer span to look further.",
  "analytics.radar.cut": "Only the earliest {count} are shown; choose a shorter span.",
  "analytics.radar.now": "Now",
  "analytics.radar.overdue": "{count, plural, one {# day} other {# days}} overdue",
  "analytics.radar.left": "{count, plural, =0 {Due today} one {# day left} other {# days left}}",
  "analytics.radar.probationEnd": "{name}: probation ends on {day}; the cell considers recognition",
  "analytics.radar.badge": "{name}: {years} years in the Party on {day}; propose the badge",
  "analytics.radar.absence":
    "{name}: absent {count, plural, one {once} other {# times}} in a row; talk to the member",
  "analytics.radar.temporaryEnd": "{name}: the temporary transfer ends",
  "analytics.radar.termEnd": "The term ends; prepare the congress",
  "analytics.radar.thematic": "No thematic meeting yet in quarter {quarter}",
  "analytics.radar.caseStep": "{name}: the next step of the case falls due",
  "analytics.radar.card": "What falls due",
  "analytics.radar.card_hint": "Probations, badges, absences, terms",
};
