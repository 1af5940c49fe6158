import * as z from "zod";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { pollOutcome, threshold } from "../outcome.ts";
import { permit, secretBallot, secretTerms } from "./ballot.ts";
import { BOARD_STEPS } from "./board.ts";
import { untyped } from "./envelopes.ts";
import { branchBox, secretOutcome } from "./outcome.ts";

/**
 * `prepared`: the ballot stands, the board is named; `keys`: its members make the key; `registering`: slips are
 * drawn and devices registered; `listed`: the list of keys is fixed and everybody looks for the own one; `open`;
 * `closed`: EndBallots, the sums are sealed; `opening`: shares are given; `decided`; `cancelled`.
 */
export const SECRET_STATES = [
  "prepared",
  "keys",
  "registering",
  "listed",
  "open",
  "closed",
  "opening",
  "decided",
  "cancelled",
] as const;
export type SecretState = (typeof SECRET_STATES)[number];

/** Whether the vote is neither decided nor broken off. */
export function secretGoesOn(state: SecretState): boolean {
  return state !== "decided" && state !== "cancelled";
}

/** `struck`: the device or slip was struck out after the registration ended; may draw a slip. */
const howTaking = z.enum(["device", "slip", "struck"]);
const seat = z.object({ index: z.int().positive(), memberId: id, name: z.string() });

const frozenView = z.object({
  base: pollOutcome.shape.base,
  quorum: pollOutcome.shape.quorum,
  /** Null for an opinion poll. */
  threshold: threshold.nullable(),
  citation: citation.nullable(),
  needed: z.int().nullable(),
});

/** A secret electronic vote as its screens see it. Of single ballots it shows nothing to anybody. */
export const secretView = z.object({
  id,
  meetingId: id,
  itemId: id,
  round: z.int().positive(),
  repeatOf: id.nullable(),
  repeatReason: z.string().nullable(),
  ballot: secretBallot,
  permit: permit.nullable(),
  terms: secretTerms,
  /** The id in Belenios: it is the salt of every credential and opens the booth (`/api/booth/:electionId`). */
  electionId: z.string(),
  state: z.enum(SECRET_STATES),
  preparedAt: instant,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  /** The server's public key, in decimals. */
  serverKey: z.string(),
  /** SHA-256 of the booth's code: as slips have it from the keeper's key on, before as it is served; null where it is not built. */
  booth: z.string().nullable(),
  board: z
    .object({
      seats: z.array(seat),
      threshold: z.int().positive(),
      /** Keeps the list of keys. */
      keeperId: id,
      /** The ceremony that goes on; a new one begins with a reason. */
      attempt: z.int().positive(),
      /** The step that is waited for; null when the key is made. */
      step: z.enum(BOARD_STEPS).nullable(),
      /** Places of the members whose message of each step is there. */
      given: z.record(z.enum(BOARD_STEPS), z.array(z.int())),
      restarts: z.array(z.string()),
    })
    .nullable(),
  /** Public key of the keeper's device, to which voters' keys are sealed (`sealText`). */
  keeperKey: z.string().nullable(),
  /** From here on no device is registered; only then may the keeper read what was sealed. */
  registrationEndedAt: instant.nullable(),
  taking: z.object({
    eligible: z.int(),
    devices: z.int(),
    slips: z.int(),
    own: howTaking.nullable(),
    /** `digestOfSealed` of what the reader's own device sent, until the list is fixed: which of their devices it was. */
    ownSealed: z.string().nullable(),
    /** Who may take part and how each does, by name: for chair, clerk and board; all others see counts. */
    roll: z
      .array(z.object({ memberId: id, name: z.string(), how: howTaking.nullable() }))
      .nullable(),
  }),
  /** The fixed list: its length and the SHA-256 of its record. */
  list: z.object({ length: z.int(), digest: z.string() }).nullable(),
  /** SHA-256 in base64 of the election's record, once it is fixed at the opening. */
  fingerprint: z.string().nullable(),
  frozen: frozenView.nullable(),
  /** Ballots in the box: for those who conduct, and for all after the close. */
  collected: z.int().nullable(),
  envelopes: z
    .object({ outer: z.int(), typed: z.int(), untyped, said: z.string().nullable() })
    .nullable(),
  boxes: z.array(branchBox),
  /** The branch box whose file is being checked, and how many of its ballots hold so far. */
  checking: z.object({ boxId: id, checked: z.int(), count: z.int() }).nullable(),
  late: z.int(),
  closing: z
    .object({
      /** Head of the archive at EndBallots, as the log holds it. */
      head: z.string(),
      counted: z.int(),
      /** Places on the board of those whose share is there, and who is waited for. */
      given: z.array(z.int()),
      missing: z.array(z.string()),
    })
    .nullable(),
  outcome: secretOutcome.nullable(),
  keys: z.object({
    /** Last day on which keys and ballots are kept. */
    keptUntil: localDate.nullable(),
    serverDestroyedAt: instant.nullable(),
    /** Places on the board of those who noted that their key is destroyed. */
    destroyed: z.array(z.int()),
  }),
  /** When and by whose decision ballots and archive were destroyed after their period. */
  destroyed: z.object({ at: instant, by: z.string(), document: z.string() }).nullable(),
  may: z.object({
    conduct: z.boolean(),
    /** The own place on the board. */
    seat: z.int().nullable(),
    keepList: z.boolean(),
    /** May take part: is eligible, and the list is not fixed yet. */
    register: z.boolean(),
  }),
});

export type SecretView = z.infer<typeof secretView>;
