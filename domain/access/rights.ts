import type { Permission, Place } from "../kernel/route.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./roles.ts";

/**
 * The one table of rights: which roles may do what within their subtree. Deny by default:
 * an act that names no role is closed to everybody. What else an act depends on (the state of
 * the object, being this meeting's chair) is decided by the rules of its capability.
 */
export const RIGHTS = {
  "organisations.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
    "sysAdmin",
  ],
  "organisations.import": ["committeeOffice", "organisationBoard"],
  /** Founding, moving and ending organisations; terms of office and posts. */
  "organisations.change": ["committeeOffice", "organisationBoard"],
  /** Joining and leaving a trade union or youth union. */
  "organisations.enrol": ["committeeOffice", "organisationBoard"],
  /** Who held which post: every member's business, but no system administrator's. */
  "organisations.viewPosts": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  "organisations.viewWarnings": [
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  "members.list": [
    "secretary",
    "deputySecretary",
    "clerk",
    "chair",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  "members.viewFile": [
    "secretary",
    "deputySecretary",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  /** Who read whose file: the readers are watched by those who keep no files themselves. */
  "members.viewReadings": ["inspectionCommission"],
  /** The register of requests about personal data; which kind who decides is narrower: `DECIDED_BY`. */
  "members.viewPrivacy": ["committeeOffice", "organisationBoard", "inspectionCommission"],
  "members.decidePrivacy": ["committeeOffice", "organisationBoard", "inspectionCommission"],
  "members.viewCitizenId": ["committeeOffice", "organisationBoard"],
  "members.viewCases": [
    "secretary",
    "deputySecretary",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
  /** To open cases of a member's life and carry out what the cell does. */
  "members.openCase": ["secretary", "deputySecretary", "committeeOffice", "organisationBoard"],
  /** The steps that belong to the level above the cell. */
  "members.decideCase": ["committeeOffice", "organisationBoard"],
  /** Entering, ending and withdrawing facts of the member sheet, within the classes that the role sees. */
  "members.editFile": ["committeeOffice", "organisationBoard"],
  /** A cell's leaders do not enter facts: they ask the office to. */
  "members.proposeChange": ["secretary", "deputySecretary"],
  "members.decideCorrection": ["committeeOffice", "organisationBoard"],
  "members.viewDossier": ["secretary", "deputySecretary", "committeeOffice", "organisationBoard"],
  "members.keepDossier": ["committeeOffice", "organisationBoard"],
  /** Taking a found list along as a table; its columns follow the classes of fields that the role sees. */
  "members.export": [
    "secretary",
    "deputySecretary",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
  ],
  "members.import": ["committeeOffice", "organisationBoard"],
  /** Making two records of one person into one, which cannot be taken back. */
  "members.merge": ["committeeOffice", "organisationBoard"],
  "members.reconcile": ["committeeOffice", "organisationBoard"],
  "access.issueAccounts": ["committeeOffice", "sysAdmin"],
  /** Which role may give which is a narrower table: `GRANTABLE` in rules.ts. */
  "access.grantRoles": ["committeeOffice", "sysAdmin", "secretary"],
  /** Two different persons each, never the one concerned: see `recovery.ts`. */
  "access.recoverAccounts": ["committeeOffice", "sysAdmin"],
  "notifications.viewMail": ["committeeOffice", "sysAdmin"],
  "settings.view": ["sysAdmin"],
  /** Taking packs of rules in and making them bind. */
  "rules.keepPacks": ["committeeOffice", "organisationBoard"],
  "rules.confirm": ["secretary", "committeeOffice", "organisationBoard"],
  /** At the top of the tree only: announced days count for the whole site. */
  "rules.keepCalendar": ["committeeOffice", "organisationBoard"],
  "meetings.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
  ],
  "meetings.prepare": ["secretary", "deputySecretary"],
  "meetings.run": ["secretary", "deputySecretary", "clerk", "chair"],
  "meetings.attend": ["member"],
  "voting.hold": ["secretary", "deputySecretary", "chair"],
  "voting.vote": ["member"],
  "minutes.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
  ],
  "minutes.edit": ["clerk", "chair", "secretary", "deputySecretary"],
  "minutes.approve": ["clerk", "chair", "secretary", "deputySecretary"],
  "resolutions.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
  ],
  "resolutions.edit": ["clerk", "chair", "secretary", "deputySecretary"],
  /** Signed by the secretary, or the deputy where there is none, for the cell (DOC-08). */
  "resolutions.issue": ["secretary", "deputySecretary"],
  "quality.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
  ],
  /** Naming who scores a meeting, and correcting a confirmed score by a new version (QUAL-07). */
  "quality.name": ["secretary", "deputySecretary"],
  /** Who of the members scores or agrees is decided by the rules of `quality`. */
  "quality.score": ["member"],
  /** Entering what the cell said of its score. */
  "quality.confirm": ["secretary", "deputySecretary", "clerk", "chair"],
  "quality.sendBack": ["committeeOffice"],
  "quality.listCells": ["committeeMember", "committeeOffice", "inspectionCommission", "auditor"],
  /** Who has signed which paper with a key: for whoever may read the paper. */
  "signing.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
  ],
  /** Which of them a paper names is decided by the rules of `signing`. */
  "signing.sign": ["clerk", "chair", "secretary", "deputySecretary", "committeeOffice"],
  /** Holding the certificate with which an organisation signs; it is issued by somebody else. */
  "signing.hold": ["committeeOffice"],
  "signing.issue": ["committeeOffice", "organisationBoard"],
  "ledger.view": [
    "member",
    "clerk",
    "chair",
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "inspectionCommission",
    "auditor",
    "sysAdmin",
  ],
  "analytics.viewRadar": [
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
  ],
  "analytics.viewBoard": [
    "secretary",
    "deputySecretary",
    "committeeMember",
    "committeeOffice",
    "organisationBoard",
    "inspectionCommission",
    "auditor",
  ],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof RIGHTS;

/** The permission of a route that needs the right to `act` at the organisation `at` leads to. */
export function needs(act: Act, at: Place): Permission {
  return { kind: "act", act, at };
}

/** Whether a role carries the right to an act, whatever the organisation. */
export function roleMay(role: Role, act: string): boolean {
  // Only what the table itself declares: `constructor` and its like are names of every object.
  if (!Object.hasOwn(RIGHTS, act)) return false;
  return (RIGHTS[act as Act] as readonly Role[]).includes(role);
}

/** The places in the tree at and below which the actor may do `act`. */
export function placesFor(actor: Actor, act: string): string[] {
  const paths = actor.grants.filter((grant) => roleMay(grant.role, act)).map((grant) => grant.path);
  return paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
}

/** Whether the actor may do `act` at the organisation whose place in the tree is `path`. */
export function may(actor: Actor, act: string, path: string): boolean {
  return actor.grants.some((grant) => roleMay(grant.role, act) && isWithin(path, grant.path));
}

/** A path is `/a/b/`: within another when it starts with it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor);
}
