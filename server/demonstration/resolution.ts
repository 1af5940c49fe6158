import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  draftResolution,
  freezeResolution,
  issueResolution,
} from "@chiboso/domain/resolutions/contract.ts";
import { granted } from "../in-process.ts";
import type { Story } from "./story.ts";

/** Draws up the resolution of a meeting whose score is confirmed, has it numbered, and signs it for the cell. */
export async function tellResolution(story: Story, meetingId: Id, at: Instant): Promise<void> {
  const { cell, password } = story;
  story.setClock(at);
  const secretary = await story.signIn(cell.secretary.accountId);
  const sign = "NQ" as const;
  const drafted = await granted(
    secretary.call(draftResolution, { params: { meetingId }, body: { sign } }),
  );
  const params = { resolutionId: drafted.resolutionId };
  const body = { expectedVersion: drafted.version };
  const { frozen } = await granted(secretary.call(freezeResolution, { params, body }));
  const signed = { digest: frozen?.digest ?? "", password };
  await granted(secretary.call(issueResolution, { params, body: signed }));
}
