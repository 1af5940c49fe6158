import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  draftResolution,
  freezeResolution,
  issueResolution,
  saveResolution,
} from "@chiboso/domain/resolutions/contract.ts";
import { WRITTEN_PARTS } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { granted, type Caller } from "../in-process.ts";
import type { Story } from "./story.ts";
import { OWN_ASSESSMENT } from "./texts.ts";

/**
 * Draws up the resolution of a meeting, has it numbered, and signs it for the cell. Where no score is confirmed the
 * cell says in its own words how it sees the meeting.
 */
export async function tellResolution(
  story: Story,
  meetingId: Id,
  at: Instant,
  scored: boolean,
): Promise<void> {
  const { cell, password } = story;
  story.setClock(at);
  const secretary = await story.signIn(cell.secretary.accountId);
  const sign = "NQ" as const;
  const drafted = await granted(
    secretary.call(draftResolution, { params: { meetingId }, body: { sign } }),
  );
  const params = { resolutionId: drafted.resolutionId };
  const text = scored ? drafted : await assess(secretary, drafted);
  const body = { expectedVersion: text.version };
  const { frozen } = await granted(secretary.call(freezeResolution, { params, body }));
  const signed = { digest: frozen?.digest ?? "", password };
  await granted(secretary.call(issueResolution, { params, body: signed }));
}

async function assess(secretary: Caller, drafted: ResolutionView): Promise<ResolutionView> {
  const { resolutionId, version, document } = drafted;
  const blocks = document.blocks.map(({ id }) =>
    id === WRITTEN_PARTS.score
      ? { id, runs: [{ kind: "text" as const, text: OWN_ASSESSMENT }] }
      : { id },
  );
  const body = { expectedVersion: version, blocks };
  return granted(secretary.call(saveResolution, { params: { resolutionId }, body }));
}
