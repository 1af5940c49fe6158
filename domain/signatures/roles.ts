/** What a signature stands for: a person, the organisation, or a copy that the archive vouches for. */
export const SIGNATURE_ROLES = ["person", "organisation", "archive"] as const;

export type SignatureRole = (typeof SIGNATURE_ROLES)[number];
