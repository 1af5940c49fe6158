import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "analytics.title": "Board of the cells",
  "analytics.navigation": "Cell board",
  "analytics.lead":
    "Figures come from recorded meetings; a press leads to the record. Nobody is ranked.",
  "analytics.month": "{month}/{year}",
  "analytics.month_short": "M {month}",
  "analytics.month_met": "{name}: {met, plural, one {# cell met} other {# cells met}}",
  "analytics.choose_month": "Choose the month",
  "analytics.earlier": "Month before",
  "analytics.later": "Month after",
  "analytics.empty": "There are no cells within your reach yet",
  "analytics.empty_hint":
    "They appear here when the office has imported the list of organisations.",
  "analytics.nothing_found": "No such cell in this month",
  "analytics.none": "No meeting yet",
  "analytics.of": "({part}/{whole})",
  "analytics.votes": "{adopted} adopted, {rejected} not",
  "analytics.meeting": "{date}, {kind}",
  "analytics.log.trust": "Who signs and confirms",
  "analytics.log.title": "A log is not as it was written",
  "analytics.log.text":
    "The look through all logs at {at} found what does not match. Tell the inspection commission and the administrator; mend nothing before a backup was made.",
  "analytics.log.entry":
    "{organisation}: {faults, plural, one {# fault} other {# faults}}, the first at entry {entry}",
  "analytics.log.of_witness":
    "{organisation}: {faults, plural, one {# fault} other {# faults}}, the first in what {who} confirmed up to entry {entry}",
  "analytics.log.whole":
    "{organisation}: {faults, plural, one {# fault} other {# faults}} in the log as a whole",
  "analytics.log.unsigned": "A log is not signed any further",
  "analytics.log.shorter":
    "{organisation}: the log has fewer entries than the {signed} that were signed. An old backup may have been put back.",
  "analytics.log.other": "{organisation}: the log does not continue what was signed.",
  "analytics.log.unsigned_do":
    "Change nothing; tell the system's administrator and the inspection commission.",
  "analytics.log.refused": "A witness refuses a log",
  "analytics.log.refused_do":
    "The log on this server is not the one that another office has confirmed: somebody has rewritten it, or the server was put back to an old backup. Delete nothing; tell the system administrator and the inspection commission at once.",
  "analytics.log.rollback":
    "{organisation}: {witness} has confirmed up to entry {seen}, the log here is shorter.",
  "analytics.log.split": "{organisation}: {witness} has confirmed another log (since {at}).",
  "analytics.log.witness_unknown":
    "{organisation}: {witness} does not know this log. Send the log's key to that office.",
  "analytics.log.witness_away":
    "The witness {witness} has not answered since {at}. Work goes on; new bundles for checking come when it answers again.",
  "analytics.log.signer_away":
    "The signer of the logs has not answered since {at}. Work goes on as usual and is signed later; tell the system's administrator.",
  "analytics.log.overdue":
    "Nobody has looked through the logs for two days. Tell the administrator of the system.",
  "analytics.log.anchor_title": "The chain that keeps checkpoints of the top log",
  "analytics.figure.met": "Cells that met",
  "analytics.figure.met_detail": "{missed} did not meet, {ahead} still to meet",
  "analytics.figure.attendance": "Attendance at regular meetings",
  "analytics.figure.opinions": "Opinions",
  "analytics.figure.opinions_detail": "counted for cells, never for persons",
  "analytics.figure.votes": "Votes held",
  "analytics.figure.minutes": "Minutes approved",
  "analytics.figure.minutes_detail": "{late} overdue, {due} within time",
  "analytics.figure.quality": "Meetings classed",
  "analytics.figure.quality_detail": "{good} good, {fair} fair, {average} average, {poor} poor",
  "analytics.filter": "Filter the cells",
  "analytics.only.all": "All ({count})",
  "analytics.only.notMet": "Not met ({count})",
  "analytics.only.minutesLate": "Minutes overdue ({count})",
  "analytics.search": "Find a cell",
  "analytics.entered.inTime": "Entered from paper",
  "analytics.entered.late": "Entered from paper, overdue",
  "analytics.column.cell": "Cell",
  "analytics.column.state": "Regular meeting",
  "analytics.column.meetings": "Meetings",
  "analytics.column.attendance": "Attendance",
  "analytics.column.opinions": "Opinions",
  "analytics.column.votes": "Votes",
  "analytics.column.minutes": "Minutes",
  "analytics.column.quality": "Class",
  "analytics.level.good": "Good · {points}/{most}",
  "analytics.level.fair": "Fair · {points}/{most}",
  "analytics.level.average": "Average · {points}/{most}",
  "analytics.level.poor": "Poor · {points}/{most}",
};
