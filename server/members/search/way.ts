import { sql, type Transaction } from "../../platform/database.ts";
import type { Sought } from "./sought.ts";

/** How the lines of a search are come by; all give the same people, one of them quickly. */
export interface Way {
  /**
   * `places`: through the organisations of the sought places, where few people live. `everybody`: along all
   * names. `words`: along the words that begin with what was typed. The last two in the order of the list.
   */
  readonly kind: "places" | "everybody" | "words";
  /** What is walked along, of `words` only. */
  readonly words: readonly string[];
  /** What else the name must have. */
  readonly others: readonly string[];
  /** Whether the place of a line or its name is looked at first. */
  readonly place: "first" | "later";
}

// The figures behind these are in docs/decisions/finding-members.md.
/** Up to so many people it is quickest to look at all of a place: for words of a name, and without. */
const FEW_NAMES = 20_000;
const FEW_PEOPLE = 4_000;
/** From so many organisations it costs less to ask where each one found is than to know them all. */
const MANY_PLACES = 12_000;
/** More words than this are never walked along one by one. */
const MOST_WORDS = 24;
/** How far the lines of a word are counted that is in no statistics. */
const PROBED = 30_000;

/** The quickest way to a search, by what the index says of these places and words; declares it, too. */
export async function wayTo(tx: Transaction, sought: Sought): Promise<Way> {
  const words = sought.question.kind === "words" ? sought.question.words : [];
  const few = words.length > 0 ? FEW_NAMES : FEW_PEOPLE;
  const { people, organisations } = await extentOf(tx, few + 1);
  if (people <= few) return { kind: "places", words: [], others: words, place: "later" };
  const wide = organisations > MANY_PLACES;
  declareWalk(tx, wide);
  const place = wide ? "later" : "first";
  const rarest = await rarestOf(tx, words);
  if (rarest === undefined) return { kind: "everybody", words: [], others: words, place };
  const others = words.filter((word) => word !== rarest.typed);
  return { kind: "words", words: rarest.words, others, place };
}

/** Hints that change what a search costs and never what it finds: lines come sorted where one walks. */
export function declareWalk(tx: Transaction, wide: boolean): void {
  tx.send(
    sql`select set_config('chiboso.wide', ${wide ? "yes" : "no"}, true), set_config('enable_sort', 'off', true)`,
    "declare walk",
  );
}

interface Extent {
  readonly people: number;
  readonly organisations: number;
}

async function extentOf(tx: Transaction, most: number): Promise<Extent> {
  const [row] = await tx.query(
    sql<Extent>`select people, organisations from sought_extent(${most}, ${MANY_PLACES + 1})`,
    "sought extent",
  );
  if (row === undefined) throw new Error("sought_extent has one row");
  return row;
}

interface Rare {
  readonly typed: string;
  readonly words: readonly string[];
}

/**
 * The typed beginning with the fewest lines, when walking along its words pays: each of them has to give a whole
 * page, while along everybody one page is enough, thinned out by those without such a word.
 */
async function rarestOf(tx: Transaction, typed: readonly string[]): Promise<Rare | undefined> {
  if (typed.length === 0) return undefined;
  const rows = await tx.query(
    sql<Rare>`
      select typed.word as typed, known.words
        from unnest(${[...typed]}::text[]) typed (word),
             name_words_from(typed.word, ${MOST_WORDS + 1}, ${PROBED}) known,
             name_words_from('', 1, 0) everybody
       where cardinality(known.words) <= ${MOST_WORDS}
         and (known.lines <= ${PROBED} or known.lines * cardinality(known.words)::float8 <= everybody.lines)
       order by known.lines, typed.word
       limit 1`,
    "rarest word",
  );
  return rows[0];
}
