import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MEETING_KINDS } from "../meetings/record.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import { DECISIONS } from "../rules/decisions.ts";
import type { Candidate } from "./base.ts";
import { proposedWithout } from "./proposed.ts";
import { freeze, obstacleTo } from "./rules.ts";
import type { PollProposal } from "./view.ts";

const candidate: fc.Arbitrary<Candidate> = fc.record({
  memberId: fc.uuid(),
  name: fc.constant("Nguyễn Văn Mẫu"),
  standing: fc.constantFrom("official", "official", "official", "exempt", "probationary"),
  present: fc.boolean(),
  excused: fc.boolean(),
});

test("what is said before the opening of who stands aside is what the opening finds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(candidate, { selector: (each) => each.memberId, maxLength: 20 }),
      fc.constantFrom(...MEETING_KINDS),
      fc.constantFrom(...DECISIONS),
      fc.nat(),
      (roll, meetingKind, decision, mask) => {
        const state = { pack: CENTRAL_PACK, on: "2026-11-03", meetingKind, roll };
        const recused = new Set(
          roll.filter((_, index) => (mask >> (index % 30)) & 1).map(({ memberId }) => memberId),
        );
        const proposed = proposalOf(state, decision, new Set());
        const found = proposalOf(state, decision, recused);
        if (proposed === null || found === null) return;
        const said = proposedWithout(proposed, recused);
        assert.deepEqual(said.base.counted, found.base.counted);
        assert.deepEqual(said.quorum, found.quorum);
        assert.equal(said.needed, found.needed);
        assert.deepEqual(said.obstacle, found.obstacle);
      },
    ),
  );
});

function proposalOf(
  state: Parameters<typeof freeze>[0],
  decision: PollProposal["decision"],
  recused: ReadonlySet<string>,
): PollProposal | null {
  const frozen = freeze(state, decision, recused);
  if (!frozen.ok) return null;
  const { base, quorum, threshold, citation, needed } = frozen.value;
  const found = obstacleTo(state, frozen.value);
  const obstacle = found.ok
    ? null
    : { code: found.refusal.code, params: { ...found.refusal.params } };
  return {
    decision,
    base: { counted: [...base.counted], excluded: [...base.excluded] },
    quorum,
    threshold,
    citation,
    needed,
    obstacle,
    cannotSignIn: [],
    barred: [],
  };
}
