import {
  addLongTermData,
  fillSignature,
  findAuthority,
  holderOf,
  prepareDocumentTimeStamp,
} from "../signatures/public.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { Services } from "../platform/capability.ts";
import { latestList } from "./revocation-list.ts";
import type { Stamps } from "./time-stamps.ts";

/** The file with the certificates and the latest list that a check needs; undefined when it has them all. */
export async function dataAdded(
  { config, database }: Pick<Services, "config" | "database">,
  stamps: Stamps,
  file: Uint8Array,
): Promise<Uint8Array | undefined> {
  const authority = await findAuthority(config);
  const list = await latestList(database);
  const data = {
    certificates: [...(authority === undefined ? [] : [authority.certificate]), ...stamps.anchors],
    crls: list === undefined ? [] : [new Uint8Array(list)],
    ocsps: [],
  };
  const grown = expected(addLongTermData(file, data));
  return grown.length === file.length ? undefined : grown;
}

interface Stamped {
  readonly file: Uint8Array;
  readonly at: Instant;
  /** The authority, as people read its name. */
  readonly by: string;
  /** Until when its certificate is valid. */
  readonly notAfter: Instant;
}

/** The file with a time stamp over all of it; undefined when no authority answers. */
export async function timeStamped(stamps: Stamps, file: Uint8Array): Promise<Stamped | undefined> {
  const prepared = expected(prepareDocumentTimeStamp(file));
  const answer = await stamps.stamp(prepared.digest);
  if (!answer.ok) return undefined;
  const { at, notAfter, token, authority } = answer.value;
  const filled = expected(fillSignature(prepared, token));
  return { file: filled, at, notAfter, by: holderOf(authority) };
}

/** The file was read and checked when it was signed: that it cannot be extended is no refusal to anybody. */
function expected<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
