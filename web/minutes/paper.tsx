import { textOf, type Block, type MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import { Title } from "@mantine/core";
import classes from "./minutes.module.css";

/** The minutes as they read; Vietnamese and left to right in every language of the screens. */
export function Paper({
  document,
}: {
  readonly document: Pick<MinutesDocument, "head" | "blocks">;
}) {
  return (
    <article className={classes["paper"]} lang="vi" dir="ltr">
      <PaperHead document={document} />
      {document.blocks
        .filter((block) => textOf(block).trim() !== "")
        .map((block) => (
          <div
            key={block.id}
            className={classes["block"]}
            data-style={block.style}
            data-written={block.origin === "written" || undefined}
          >
            <BlockText block={block} />
          </div>
        ))}
    </article>
  );
}

export function PaperHead({
  document: { head },
}: {
  readonly document: Pick<MinutesDocument, "head">;
}) {
  return (
    <div className={classes["head"]} lang="vi" dir="ltr">
      <Title order={2} size="h3">
        {head.title}
      </Title>
      <p>{head.subject}</p>
      {head.note !== undefined && <p className={classes["note"]}>{head.note}</p>}
    </div>
  );
}

/** The words of a block; counts stand out by weight. */
export function BlockText({ block }: { readonly block: Block }) {
  const text = <Runs block={block} />;
  if (block.style === "heading") return <h3>{text}</h3>;
  if (block.style === "subheading") return <h4>{text}</h4>;
  return <p>{text}</p>;
}

const COUNT = /^\d+$/u;

function Runs({ block }: { readonly block: Block }) {
  return block.runs.map((run, index) =>
    COUNT.test(run.text) && run.fact !== undefined ? (
      <span key={index} className={classes["count"]}>
        {run.text}
      </span>
    ) : (
      run.text
    ),
  );
}
