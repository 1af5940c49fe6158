import assert from "node:assert/strict";
import { readArchive } from "@chiboso/domain/crypto/belenios/archive.ts";
import { readChain } from "@chiboso/domain/crypto/belenios/event-chain.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Caller } from "../../../in-process.ts";
import { runBeleniosTool } from "./belenios-tool.ts";

/**
 * A decided vote as whoever downloads its archive sees it: `belenios-tool` accepts it and computes the same sums under
 * their seal to the byte. Gives the archive.
 */
export async function acceptedOutside(
  who: Caller,
  { id, electionId, state }: SecretView,
): Promise<Uint8Array> {
  assert.equal(state, "decided");
  const sent = await who.call(secretArchive, { params: { secretVoteId: id } });
  const archive = new Uint8Array(sent.bytes);
  const program = process.env["BELENIOS_TOOL"];
  assert.ok(program, "run by tools/test.ts, which gets belenios-tool ready");
  const tool = runBeleniosTool(program);
  try {
    tool.placeArchive(electionId, archive);
    assert.equal(tool.accepts(), true);
    const read = readArchive(archive);
    const chain = read.ok ? readChain(read.value, "Result") : read;
    assert.ok(chain.ok);
    const { out } = tool.run("election", "compute-encrypted-tally", "--dir", ".");
    assert.equal(out.split("\n")[0], Buffer.from(chain.value.tally).toString());
  } finally {
    tool.close();
  }
  return archive;
}
