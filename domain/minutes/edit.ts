import { ok, refuse, type Result } from "../kernel/result.ts";
import { tidy, visible } from "../kernel/text.ts";
import { declaresSecret } from "../meetings/secrecy.ts";
import { textOf, type Block, type MinutesDocument, type Run } from "./document.ts";
import { joinRuns } from "./phrase.ts";

/** What the minutes-taker sends of a block; without `runs` the block stays as it was saved last. */
export interface EditedBlock {
  readonly id: string;
  readonly style?: Block["style"] | undefined;
  readonly runs?: readonly Run[] | undefined;
}

/**
 * Puts edited blocks into the minutes. Every generated block stays, once, in its order and with its
 * facts untouched; what is new is written text and can hold no fact. `saved` is the text saved last,
 * `drafted` the draft as the record gave it. A text that declares itself secret is refused (SEC-02).
 */
export function applyEdit<Document extends Pick<MinutesDocument, "blocks">>(
  drafted: Document,
  saved: Pick<MinutesDocument, "blocks">,
  edited: readonly EditedBlock[],
): Result<Document> {
  const drafts = new Map(drafted.blocks.map((block) => [block.id, block]));
  const before = new Map(saved.blocks.map((block) => [block.id, block]));
  const blocks: Block[] = [];
  for (const each of edited) {
    if (each.runs !== undefined && declaresSecret(textOf({ runs: [...each.runs] }))) {
      return refuse("minutes.secret_refused", {}, each.id);
    }
    const draft = drafts.get(each.id);
    const made =
      draft?.origin === "generated"
        ? keepFacts(draft, each.runs ?? before.get(each.id)?.runs ?? draft.runs)
        : written(each, before.get(each.id));
    if (!made.ok) return made;
    blocks.push(made.value);
  }
  const order = checkOrder(drafted, blocks);
  return order.ok ? ok({ ...drafted, blocks }) : order;
}

/** Free text stays where the draft has it: nothing can be slipped in between a figure and its words. */
function keepFacts(draft: Block, runs: readonly Run[]): Result<Block> {
  if (runs.some((each) => each.fact === undefined && tidy(each.text) === "")) {
    return refuse("minutes.text_empty", named(draft), draft.id);
  }
  const cleaned = cleanRuns(runs);
  const same =
    cleaned.length === draft.runs.length &&
    draft.runs.every((each, index) => {
      const given = cleaned[index];
      if (given === undefined || given.fact !== each.fact) return false;
      return each.fact === undefined || given.text === each.text;
    });
  return same
    ? ok({ ...draft, runs: cleaned })
    : refuse("minutes.facts_changed", named(draft), draft.id);
}

function written(edited: EditedBlock, before: Block | undefined): Result<Block> {
  const runs = cleanRuns(edited.runs ?? before?.runs ?? []);
  if (runs.some((run) => run.fact !== undefined)) {
    return refuse("minutes.facts_changed", { block: textOf({ runs }).slice(0, 80) }, edited.id);
  }
  return ok({
    id: edited.id,
    origin: "written",
    style: edited.style ?? before?.style ?? "paragraph",
    from: { events: [], ids: [] },
    runs,
  });
}

/** The generated blocks are all there, each once, in the order of the draft; no id is used twice. */
function checkOrder(
  drafted: Pick<MinutesDocument, "blocks">,
  blocks: readonly Block[],
): Result<undefined> {
  const wanted = drafted.blocks.filter((block) => block.origin === "generated");
  const given = blocks.filter((block) => block.origin === "generated");
  const wrong = wanted.findIndex((block, index) => given[index]?.id !== block.id);
  const missing = wanted[wrong];
  if (missing !== undefined) return refuse("minutes.block_missing", named(missing), missing.id);
  const ids = blocks.map((block) => block.id);
  const twice = ids.find((each, index) => ids.indexOf(each) !== index);
  return twice === undefined ? ok(undefined) : refuse("minutes.block_twice", {}, twice);
}

function named(of: Block): { block: string } {
  return { block: textOf(of).slice(0, 80) };
}

/** NFC, line breaks as one sign, no sign that cannot be seen; facts are left exactly as they are. */
function cleanRuns(runs: readonly Run[]): Run[] {
  return joinRuns(
    runs.map((each) => (each.fact === undefined ? { text: cleanText(each.text) } : each)),
  );
}

function cleanText(text: string): string {
  const spaced = text
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) => (sign === "\n" ? sign : " "));
  return visible(spaced);
}
