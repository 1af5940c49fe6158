import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { keptName } from "../unsent.ts";

/** Under which names something is kept that was being written under an item before it was marked secret. */
export function secretDrafts(meeting: Pick<MeetingView, "id" | "items">): readonly string[] {
  return meeting.items
    .filter((item) => item.secret)
    .flatMap(({ id }) =>
      (["opinion", "conclusion", "task", "written"] as const).map((work) =>
        keptName(meeting.id, work, id),
      ),
    );
}
