import type { People, Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";
import {
  beginWith,
  enter,
  enterNewly,
  memberOf,
  PHONE,
  type Member,
  type SmallMeeting,
} from "./world.ts";

export interface Seven {
  readonly chair: Person;
  readonly clerk: Person;
  readonly board: readonly [Person, Person, Person];
  readonly meeting: SmallMeeting;
  /** Who has no device and draws a slip. */
  readonly drawing: readonly Member[];
}

/** The chair begins a meeting of seven; two of the board get their accounts on the way. */
export async function gatherSeven(cast: People, product: Product): Promise<Seven> {
  const chair = await enter(cast, product, "bithu3");
  const clerk = await enter(cast, product, "thuky3", PHONE);
  const reader = await enter(cast, product, "dangvien3");
  const office = await enter(cast, product, "vanphong");
  const known = await Promise.all([chair, clerk, reader].map(memberOf));
  const meeting = await beginWith(chair, product, 7, known);
  const nameOf = (id: string) => meeting.here.find(({ memberId }) => memberId === id)?.name ?? "";
  const others = meeting.here.filter(({ memberId }) => !known.includes(memberId));
  const [a, b, ...rest] = others as [Member, Member, ...Member[]];
  const second = await enterNewly(cast, office, meeting.organisationId, a);
  const third = await enterNewly(cast, office, meeting.organisationId, b);
  const keeper = { ...reader, name: nameOf(known[2] ?? "") };
  const chairs = { memberId: known[0] ?? "", name: nameOf(known[0] ?? "") };
  const drawing = [...rest, chairs, { memberId: known[2] ?? "", name: keeper.name }];
  return { chair, clerk, board: [keeper, second, third], meeting, drawing };
}
