import { test } from "node:test";
import { BEFORE } from "./secret-congress/before.ts";
import { COUNT } from "./secret-congress/count.ts";
import { VOTING } from "./secret-congress/voting.ts";
import { openCongress, PEOPLE } from "./secret-congress/world.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: false });
const cast = people("secret-congress", { chained: true });

test(`a congress of ${PEOPLE} elects in secret, with paper in double envelopes and two branch boxes`, async (t) => {
  const congress = await openCongress(product, cast);
  for (const [title, told] of [...BEFORE, ...VOTING, ...COUNT]) {
    await cast.step(t, title, () => told(congress));
  }
});
