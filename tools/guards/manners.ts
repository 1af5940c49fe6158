import { Visitor } from "oxc-parser";
import type { Guard, Refusal, Source } from "./source.ts";

const SUPPRESSED =
  /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|prettier-ignore|oxfmt-ignore/;
const LATER = /\b(TODO|FIXME|XXX|HACK)\b/;
const TURNED_OFF = new Set(["skip", "only", "todo"]);
const HANDS = "stories/testing/hands.ts";
const AT_ONCE = new Set(["allInnerTexts", "allTextContents"]);
const TESTERS = new Set(["test", "it", "describe", "suite"]);

/** Nothing is silenced and nothing is put off. */
export const honesty: Guard = (source) => [
  ...source.parsed.comments.flatMap(({ value, start }) => {
    if (SUPPRESSED.test(value))
      return [{ at: start, why: "a check is silenced: mend what it found" }];
    return LATER.test(value) ? [{ at: start, why: "a note for later: do it or leave it" }] : [];
  }),
  ...testsTurnedOff(source),
];

function testsTurnedOff({ parsed }: Source): Refusal[] {
  const found: Refusal[] = [];
  new Visitor({
    MemberExpression({ object, property, start }) {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      if (TESTERS.has(object.name) && TURNED_OFF.has(property.name)) {
        found.push({ at: start, why: `${object.name}.${property.name}: every test runs` });
      }
    },
  }).visit(parsed.program);
  return found;
}

/** A story that reads a list waits until it is there: reading at once gives what is not yet shown. */
export const patience: Guard = ({ room, path, parsed }) => {
  if (room !== "stories" || path === HANDS) return [];
  const found: Refusal[] = [];
  new Visitor({
    MemberExpression({ property, start }) {
      if (property.type !== "Identifier" || !AT_ONCE.has(property.name)) return;
      found.push({
        at: start,
        why: `${property.name} waits for nothing: textsOf in ${HANDS} does`,
      });
    },
  }).visit(parsed.program);
  return found;
};

/** Pure rules are told the time and what is random; the server asks its one clock. */
export const clock: Guard = ({ room, capability, isTest, parsed }) => {
  const bound = room === "domain" || (room === "server" && !FREE_OF_CLOCK.has(capability));
  if (!bound || isTest) return [];
  const found: Refusal[] = [];
  const refuse = (at: number, what: string) =>
    found.push({ at, why: `${what}: time comes in as \`now\` and chance from outside` });
  new Visitor({
    NewExpression({ callee, arguments: given, start }) {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0)
        refuse(start, "new Date()");
    },
    MemberExpression({ object, property, start }) {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      const name = `${object.name}.${property.name}`;
      if (name === "Date.now" || name === "Math.random" || name === "performance.now")
        refuse(start, name);
      if (room === "domain" && object.name === "crypto") refuse(start, name);
    },
  }).visit(parsed.program);
  return found;
};

/** The platform has the clock, and the files beside it start the product. */
const FREE_OF_CLOCK = new Set(["", "platform", "testing"]);
