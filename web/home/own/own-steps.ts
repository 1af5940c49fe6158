import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import type { listMyTasks } from "@chiboso/domain/meetings/results/contract.ts";
import type { listMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { WaitingSheet } from "@chiboso/domain/quality/view.ts";

type Meeting = Reply<typeof listMeetings>["meetings"][number];
type Task = Reply<typeof listMyTasks>["tasks"][number];
type Minutes = Reply<typeof listMinutes>["minutes"][number];

/** One thing that a member has to do or to know, as a page of its own can show it. */
export type OwnStep =
  | { readonly kind: "now"; readonly id: string }
  | { readonly kind: "ahead"; readonly id: string }
  | { readonly kind: "sheet"; readonly id: string; readonly sheet: WaitingSheet }
  | { readonly kind: "task"; readonly id: string; readonly task: Task }
  | { readonly kind: "minutes"; readonly id: string; readonly minutes: Minutes };

/** Minutes that are offered for reading, the latest first. */
const MINUTES_SHOWN = 2;

/**
 * What a member has before them, the most urgent first: meetings that run, meetings that wait for an
 * answer, meetings to be scored, tasks that nobody has said to be done, meetings that were answered, and the latest approved
 * minutes of the own cells. Meetings to which the member is not called are left out.
 */
export function ownSteps(found: {
  readonly meetings: readonly Meeting[];
  readonly sheets: readonly WaitingSheet[];
  readonly tasks: readonly Task[];
  readonly minutes: readonly Minutes[];
  readonly organisationIds: ReadonlySet<string>;
}): readonly OwnStep[] {
  const mine = found.meetings
    .filter((each) => each.mine !== null)
    .toSorted((a, b) => (a.plannedAt < b.plannedAt ? -1 : 1));
  const invited = mine.filter((each) => each.state === "invited" && !each.missed);
  const open = found.tasks.filter(({ standing }) => standing !== "met" && standing !== "waiting");
  const approved = found.minutes.filter(
    (each) => each.state === "approved" && found.organisationIds.has(each.organisationId),
  );
  return [
    ...mine.filter((each) => each.state === "open").map(({ id }) => ({ kind: "now", id }) as const),
    ...invited.filter((each) => each.mine?.answer === null).map(ahead),
    ...found.sheets.map((sheet) => ({ kind: "sheet", id: sheet.meetingId, sheet }) as const),
    ...open.map((task) => ({ kind: "task", id: task.assignmentId, task }) as const),
    ...invited.filter((each) => each.mine?.answer !== null).map(ahead),
    ...approved
      .toSorted((a, b) => (a.closedAt > b.closedAt ? -1 : 1))
      .slice(0, MINUTES_SHOWN)
      .map((each) => ({ kind: "minutes", id: each.minutesId, minutes: each }) as const),
  ];
}

function ahead({ id }: Meeting) {
  return { kind: "ahead", id } as const;
}
