import { sql, type Reader } from "../../platform/database.ts";
import type { Sought } from "./sought.ts";

/** How the lines of a search are come by; all give the same people, one of them quickly. */
export type Way =
  /** Through the organisations of the sought places: few people live there. */
  | { readonly kind: "places"; readonly others: readonly string[] }
  /** Along the names of everybody, in the order of the list. */
  | { readonly kind: "everybody"; readonly others: readonly string[] }
  /** Along the words that begin with what was typed, each in the order of the list. */
  | {
      readonly kind: "words";
      readonly words: readonly string[];
      readonly others: readonly string[];
    };

/** Up to so many people it is quickest to look at all of a place (docs/decisions/finding-members.md). */
const FEW_PEOPLE = 4_000;
/** Up to so many different words, walking along each is quicker than along everybody. */
const FEW_WORDS = 24;
/** How far words are counted when the rarest is looked for. */
const PROBED = 30_000;

/** The quickest way to a search, by what the index says of this place and these words. */
export async function wayTo(reader: Reader, sought: Sought): Promise<Way> {
  const words = sought.question.kind === "words" ? sought.question.words : [];
  if (await isFew(reader)) return { kind: "places", others: words };
  const rarest = await rarestOf(reader, words);
  if (rarest === undefined) return { kind: "everybody", others: words };
  const others = words.filter((word) => word !== rarest.typed);
  return { kind: "words", words: rarest.words, others };
}

async function isFew(reader: Reader): Promise<boolean> {
  const [row] = await reader.query(
    sql<{ few: boolean }>`select sought_people(${FEW_PEOPLE + 1}) <= ${FEW_PEOPLE} as few`,
    "sought people",
  );
  return row?.few === true;
}

interface Rare {
  readonly typed: string;
  readonly words: readonly string[];
  readonly lines: number;
}

/** The typed beginning with the fewest lines, among those of few words; undefined when there is none. */
async function rarestOf(reader: Reader, typed: readonly string[]): Promise<Rare | undefined> {
  if (typed.length === 0) return undefined;
  const rows = await reader.query(
    sql<Rare>`
      select typed.word as typed, known.words, known.lines
        from unnest(${[...typed]}::text[]) typed (word),
             name_words_from(typed.word, ${FEW_WORDS + 1}, ${PROBED}) known
       where cardinality(known.words) <= ${FEW_WORDS}
       order by known.lines, typed.word desc
       limit 1`,
    "rarest word",
  );
  return rows[0];
}
