import type { FieldClass, FileState } from "@chiboso/domain/access/fields.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";

type Seen = Readonly<Record<FileState, readonly FieldClass[]>>;

const NOTHING: Seen = { current: [], left: [], restricted: [] };
const LEADER: Seen = { ...NOTHING, current: ["basic", "contact", "sheet", "family", "discipline"] };
const ALL_BUT_HEALTH = [
  "basic",
  "contact",
  "identity",
  "sheet",
  "family",
  "foreignTies",
  "discipline",
] as const;
const OFFICE = ["basic", "contact", "identity", "sheet"] as const;
const WATCHING = ["basic", "sheet", "family", "foreignTies", "discipline"] as const;

/**
 * What each role sees of a file, said a second time and the other way round: by role, as somebody in that
 * office would tell it, where the table of rights goes by class. The test holds the server against this.
 */
const SEEN_BY: Readonly<Record<Role, Seen>> = {
  organisationBoard: {
    current: [...ALL_BUT_HEALTH, "health"],
    left: [...ALL_BUT_HEALTH, "health"],
    restricted: ALL_BUT_HEALTH,
  },
  committeeOffice: { current: OFFICE, left: OFFICE, restricted: [] },
  secretary: LEADER,
  deputySecretary: LEADER,
  inspectionCommission: { current: WATCHING, left: WATCHING, restricted: ["basic", "discipline"] },
  auditor: { current: ["basic"], left: ["basic"], restricted: [] },
  member: NOTHING,
  clerk: NOTHING,
  chair: NOTHING,
  committeeMember: NOTHING,
  sysAdmin: NOTHING,
};

export function classesOf(role: Role, state: FileState): readonly FieldClass[] {
  return SEEN_BY[role][state];
}
