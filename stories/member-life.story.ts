import assert from "node:assert/strict";
import { test } from "node:test";
import { celebrate, decide, prepare, resolve, takeUp } from "./member-life/admission.ts";
import { comeIn, goOn, type Life } from "./member-life/hands.ts";
import { beHanded, beProbationer, beRecognised, getBadge } from "./member-life/later.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const BEGIN = "2026-08-03T01:00:00.000Z";

const product = runProduct({ demo: true, from: BEGIN });
const cast = people("member-life", { chained: true });

test("a member's whole life, from candidate to badge", async (t) => {
  const secretary = await cast.meet("the secretary");
  const office = await cast.meet("the committee office");
  const life: Life = {
    product,
    secretary,
    office,
    usernames: new Map([
      [secretary, "bithu1"],
      [office, "vanphong"],
    ]),
    name: "Hoàng Thị Ban Mai",
    casePath: "",
    memberPath: "",
  };
  await cast.step(t, "the secretary takes up a candidate, once ADM-09 is kept", async () => {
    for (const person of [secretary, office]) await comeIn(life, person, BEGIN);
    await takeUp(life);
  });
  await cast.step(t, "the cell prepares: course, application, sponsor, checks", () =>
    prepare(life),
  );
  await cast.step(
    t,
    "two months later the vote is entered, and two thirds are needed",
    async () => {
      await goOn(life, "2026-10-02T02:00:00.000Z");
      await resolve(life);
    },
  );
  await cast.step(t, "the level above decides, and the working days for the ceremony run", () =>
    decide(life),
  );
  await cast.step(t, "after the ceremony probation begins by itself", async () => {
    await celebrate(life);
    assert.deepEqual(await faultsOf(secretary.page, { axe: true }), []);
  });
  await cast.step(t, "after twelve months the cell considers, late, and that is said", async () => {
    await goOn(life, "2027-11-29T02:00:00.000Z");
    await beProbationer(life);
  });
  await cast.step(t, "recognition and card follow", () => beRecognised(life));
  await cast.step(t, "thirty years later the badge is due on 7 November", async () => {
    await goOn(life, "2056-10-15T02:00:00.000Z");
    await getBadge(life);
  });
  await cast.step(
    t,
    "the badge is handed over, and the life stands whole in the register",
    async () => {
      await goOn(life, "2056-11-07T02:00:00.000Z");
      await beHanded(life);
      assert.deepEqual(await faultsOf(secretary.page, { axe: true }), []);
    },
  );
});
