import { test } from "node:test";
import { FILED } from "./regular-meeting/after.ts";
import { PAST, PREPARATION } from "./regular-meeting/before.ts";
import { HELD } from "./regular-meeting/during.ts";
import { openWorld, PLANNING, type World } from "./regular-meeting/world.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: false, from: PLANNING });
const cast = people("regular-meeting", { chained: true });
const state: { world?: World } = {};

// Each part has its own time, and all stand on the same meeting.
for (const [part, steps] of [
  ["a cell has met before", PAST],
  [
    "a regular meeting is planned and prepared without a mouse and without anything being typed twice",
    PREPARATION,
  ],
  ["it is held on what was prepared, the secretary using no mouse", HELD],
  ["minutes and resolution come out of what happened, and only its score is left open", FILED],
] as const) {
  test(part, async (t) => {
    const world = (state.world ??= await openWorld(product, cast));
    for (const [title, told] of steps) await cast.step(t, title, () => told(world));
  });
}
