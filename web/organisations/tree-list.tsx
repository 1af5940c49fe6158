import { ActionIcon, Button, Text } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { BranchNode } from "@chiboso/domain/organisations/tree-contract.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type CSSProperties } from "react";
import { TextLink } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./tree.module.css";
import type { Line } from "./tree-lines.ts";

const LINE_HEIGHT = 56;
/** Longer trees are drawn only where they are seen. */
const VIRTUAL_FROM = 150;

interface TreeProps {
  readonly lines: readonly Line[];
  readonly onToggle: (id: string) => void;
  readonly onMore: (under: string) => void;
}

/** The lines of the tree; a long one scrolls in a window of its own. */
export function TreeList(props: TreeProps) {
  const { t } = useWords();
  if (props.lines.length > VIRTUAL_FROM) return <LongTree {...props} />;
  return (
    <ul className={classes["tree"]} aria-label={t("organisations.title")}>
      {props.lines.map((line) => (
        <li key={keyOfLine(line)} className={classes["line"]} style={levelOf(line)}>
          <LineBody {...props} line={line} />
        </li>
      ))}
    </ul>
  );
}

function LongTree(props: TreeProps) {
  const { t } = useWords();
  const { lines } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
    getItemKey: (index) => keyOfLine(lines[index] as Line),
  });
  return (
    <div ref={scroller} className={classes["window"]}>
      <ul
        className={classes["tree"]}
        aria-label={t("organisations.title")}
        style={{ position: "relative", height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index] as Line;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              className={`${classes["line"]} ${classes["floating"]}`}
              style={{ ...levelOf(line), transform: `translateY(${item.start}px)` }}
            >
              <LineBody {...props} line={line} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function keyOfLine(line: Line): string {
  return line.kind === "node" ? line.node.id : `${line.kind} ${line.under}`;
}

function levelOf(line: Line): CSSProperties {
  return { "--level": line.level } as CSSProperties;
}

function LineBody({ line, onToggle, onMore }: TreeProps & { readonly line: Line }) {
  const { t } = useWords();
  if (line.kind === "coming") {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t("platform.loading")}
      </Text>
    );
  }
  if (line.kind === "more") {
    return (
      <Button variant="subtle" size="sm" onClick={() => onMore(line.under)}>
        {t("organisations.more")}
      </Button>
    );
  }
  const { node, open, level } = line;
  return (
    <>
      <Toggle node={node} open={open} onToggle={onToggle} />
      <NodeName node={node} strong={level === 0} />
    </>
  );
}

function Toggle({
  node,
  open,
  onToggle,
}: {
  readonly node: BranchNode;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { t, direction } = useWords();
  if (node.childCount === 0) return <span className={classes["leaf"]} aria-hidden />;
  const { name } = node;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-expanded={open}
      aria-label={t(open ? "organisations.close" : "organisations.open", { name })}
      onClick={() => onToggle(node.id)}
    >
      {open ? (
        <IconChevronDown size={18} aria-hidden />
      ) : (
        <IconChevronRight size={18} aria-hidden data-flip={direction === "rtl" || undefined} />
      )}
    </ActionIcon>
  );
}

/** An organisation of the tree by its name, kind and code, and how much stands below it. */
export function NodeName({
  node,
  strong = false,
}: {
  readonly node: BranchNode;
  readonly strong?: boolean;
}) {
  const { t } = useWords();
  return (
    <span className={classes["name"]}>
      <TextLink
        to="/organisations/$organisationId"
        params={{ organisationId: node.id }}
        underline="hover"
        c="var(--mantine-color-text)"
        fw={strong ? 600 : 400}
      >
        {node.name}
      </TextLink>
      <Text size="sm" c="dimmed" span>
        {t(`organisations.kind.${node.kind}`)}
        {node.code !== null && (
          <>
            {" · "}
            <bdi dir="ltr">{node.code}</bdi>
          </>
        )}
        {node.childCount > 0 && <> · {t("organisations.below", { count: node.childCount })}</>}
      </Text>
    </span>
  );
}
