import * as z from "zod";

/** A member's standing on a day (design, section 5); computed on read from dated rows, never overwritten. */
export const STANDINGS = [
  "candidate",
  "probationary",
  "official",
  "exempt",
  "suspended",
  "temporarilyElsewhere",
  "transferred",
  "struckOff",
  "expelled",
  "deceased",
] as const;

export const standing = z.enum(STANDINGS);

export type Standing = z.infer<typeof standing>;

/** Posts in a cell or committee, in the order in which they are listed. */
export const POSTS = [
  "secretary",
  "deputySecretary",
  "standingBoardMember",
  "cellCommitteeMember",
  "committeeMember",
] as const;

export const post = z.enum(POSTS);

export type Post = z.infer<typeof post>;
