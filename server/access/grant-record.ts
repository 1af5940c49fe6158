import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { Place } from "./place.ts";

interface Change {
  readonly kind: "access.granted" | "access.revoked";
  readonly grantId: Id;
  readonly place: Place;
  readonly role: Role;
  readonly name: string;
  /** Member who is told that a role was given. */
  readonly memberId: Id | null;
}

/** Tells the person who got a role. */
export async function recordGrant(asked: Notifying, change: Change): Promise<void> {
  if (change.kind === "access.granted" && change.memberId !== null) {
    await notify(asked, {
      memberIds: [change.memberId],
      notice: {
        kind: "roleGranted",
        params: { role: change.role, organisation: change.place.name },
      },
      link: "/me",
    });
  }
}
