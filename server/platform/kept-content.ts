import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Files } from "./files.ts";
import type { Reader } from "./database.ts";

/** What a capability keeps of an act that it has sealed. */
export interface KeptContent {
  /** Of the entry in the organisation's log. */
  readonly index: number;
  readonly salt: Uint8Array;
  /** The bytes that were sealed, made again from what is kept; null when they cannot be made any more. */
  readonly content: Uint8Array | null;
  /** What stands beside the content and says which act it is of, where it does. */
  readonly of?: { readonly kind: string; readonly ref: Id };
}

/** Whose content was erased, as a person may ask for: the entry stays, and nothing can be held against it. */
export interface ErasedContent {
  readonly index: number;
  readonly erased: true;
}

export interface ContentAsked {
  readonly reader: Reader;
  readonly files: Pick<Files, "get">;
  readonly organisationId: Id;
  /** Entries from `from` on and below `to`. */
  readonly from: number;
  readonly to: number;
}

/** Gives what a capability keeps of the acts in a part of an organisation's log, in any order. */
export type KeptContents = (
  asked: ContentAsked,
) => Promise<readonly (KeptContent | ErasedContent)[]>;
