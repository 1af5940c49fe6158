import * as z from "zod";

/** The roles of the design, section 5. A role is held at an organisation and reaches its whole subtree. */
export const ROLES = [
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
] as const;

export const role = z.enum(ROLES);

export type Role = z.infer<typeof role>;
