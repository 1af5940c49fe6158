import { test } from "node:test";
import { BEGINNING } from "./main-job/beginning.ts";
import { MEETING } from "./main-job/meeting.ts";
import { PREPARATION } from "./main-job/preparation.ts";
import { MINUTES } from "./main-job/minutes.ts";
import { PROOF } from "./main-job/proof.ts";
import { openWorld } from "./main-job/world.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: false });
const cast = people("main-job", { chained: true });

test("one real cell meeting, from the office's roster to minutes that anyone can verify", async (t) => {
  const world = await openWorld(product, cast);
  for (const [title, told] of [...BEGINNING, ...PREPARATION, ...MEETING, ...MINUTES, ...PROOF]) {
    await cast.step(t, title, () => told(world));
  }
});
