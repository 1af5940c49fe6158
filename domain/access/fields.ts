import type { Actor } from "./actor.ts";
import { isWithin } from "./rights.ts";
import type { Role } from "./roles.ts";

/**
 * Classes of what a personal file holds. Which of them a role may see is one more column of the one table of
 * rights: role × subtree (the grant's place) × state of the file × class of the field.
 */
export const FIELD_CLASSES = [
  /** Name, sex, birth, standing, posts, dates of admission: what a cell knows of its own. */
  "basic",
  "contact",
  /** Citizen number and older numbers of identity. */
  "identity",
  /** Origin, schooling, career, training, awards. */
  "sheet",
  "family",
  "health",
  "foreignTies",
  "discipline",
] as const;

export type FieldClass = (typeof FIELD_CLASSES)[number];

/** `restricted`: the person has had the processing of the file restricted (PDP-03); `left`: no longer of the cell. */
export const FILE_STATES = ["current", "left", "restricted"] as const;

export type FileState = (typeof FILE_STATES)[number];

const REGISTRY = ["committeeOffice", "organisationBoard"] as const;
const LEADERS = ["secretary", "deputySecretary"] as const;

/** Deny by default: a role that is not named sees nothing of the class. */
export const FIELD_RIGHTS: Readonly<
  Record<FieldClass, Readonly<Record<FileState, readonly Role[]>>>
> = {
  basic: {
    current: [...LEADERS, ...REGISTRY, "inspectionCommission", "auditor"],
    left: [...REGISTRY, "inspectionCommission", "auditor"],
    restricted: ["organisationBoard", "inspectionCommission"],
  },
  contact: {
    current: [...LEADERS, ...REGISTRY],
    left: [...REGISTRY],
    restricted: ["organisationBoard"],
  },
  identity: { current: [...REGISTRY], left: [...REGISTRY], restricted: ["organisationBoard"] },
  sheet: {
    current: [...LEADERS, ...REGISTRY, "inspectionCommission"],
    left: [...REGISTRY, "inspectionCommission"],
    restricted: ["organisationBoard"],
  },
  family: {
    current: [...LEADERS, "organisationBoard", "inspectionCommission"],
    left: ["organisationBoard", "inspectionCommission"],
    restricted: ["organisationBoard"],
  },
  health: { current: ["organisationBoard"], left: ["organisationBoard"], restricted: [] },
  foreignTies: {
    current: ["organisationBoard", "inspectionCommission"],
    left: ["organisationBoard", "inspectionCommission"],
    restricted: ["organisationBoard"],
  },
  discipline: {
    current: [...LEADERS, "organisationBoard", "inspectionCommission"],
    left: ["organisationBoard", "inspectionCommission"],
    restricted: ["organisationBoard", "inspectionCommission"],
  },
};

/** Which classes of a file the actor may see; `path` is the place of the file, one's own file is whole. */
export function fieldsOf(
  actor: Actor,
  file: { readonly memberId: string; readonly path: string; readonly state: FileState },
): ReadonlySet<FieldClass> {
  if (actor.memberId === file.memberId) return new Set(FIELD_CLASSES);
  const roles = actor.grants.filter((grant) => isWithin(file.path, grant.path));
  return new Set(
    FIELD_CLASSES.filter((each) =>
      roles.some(({ role }) => FIELD_RIGHTS[each][file.state].includes(role)),
    ),
  );
}
