import { Button, Group } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  listImportRows,
  type ImportRow,
  type ImportState,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useAskPages, useJoined } from "../platform/ask.ts";
import { Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ImportStateBadge, STATE_LOOKS } from "./import-badges.tsx";
import { ImportCells } from "./import-cells.tsx";
import classes from "./import.module.css";

/** Errors first, because they are what must be done; then what is worth a look. */
const ORDER: readonly ImportState[] = ["error", "warning", "changed", "new", "same", "ignored"];

// What scrolls must be reachable by keyboard (WCAG 2.1.1), also in browsers that do not see to it.
const SCROLLS = { tabIndex: 0 };

const rowsOf = (page: Reply<typeof listImportRows>) => page.rows;

/** The rows of a preview with a filter by their state; long previews are drawn where they are seen. */
export function ImportRows({
  summary,
  filter,
  onFilter,
}: {
  readonly summary: ImportSummary;
  readonly filter: ImportState | null;
  readonly onFilter: (state: ImportState | null) => void;
}) {
  const { t } = useWords();
  const params = { importId: summary.id };
  const asked = { limit: 200, ...(filter !== null && { state: filter }) };
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listImportRows,
    { params, query: asked },
    (last) => (last.next === null ? null : { params, query: { ...asked, after: last.next } }),
    { keepPrevious: true },
  );
  const rows = useJoined(pages, rowsOf);
  return (
    <Section flush>
      <Filter counts={summary.counts} filter={filter} onFilter={onFilter} />
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t("members.import.no_rows")} />
          ) : (
            <RowList
              key={filter ?? "all"}
              rows={rows}
              summary={summary}
              onEnd={hasMore && !fetchingMore ? () => void more() : undefined}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Filter({
  counts,
  filter,
  onFilter,
}: {
  readonly counts: ImportSummary["counts"];
  readonly filter: ImportState | null;
  readonly onFilter: (state: ImportState | null) => void;
}) {
  const { t, number } = useWords();
  return (
    <Group gap="xs" p="md" role="group" aria-label={t("members.import.filter")}>
      <Button
        size="compact-md"
        variant={filter === null ? "filled" : "default"}
        aria-pressed={filter === null}
        onClick={() => onFilter(null)}
      >
        {t("members.import.all")}
      </Button>
      {ORDER.map((state) => {
        const Symbol = STATE_LOOKS[state].icon;
        return (
          <Button
            key={state}
            size="compact-md"
            variant={filter === state ? "filled" : "default"}
            aria-pressed={filter === state}
            leftSection={<Symbol size="1.05em" aria-hidden />}
            onClick={() => onFilter(state)}
          >
            {t(`members.import_state.${state}`)}
            {/* The counts are of people and organisations; titles and totals are read past. */}
            {state !== "ignored" && ` · ${number(counts[state])}`}
          </Button>
        );
      })}
    </Group>
  );
}

function RowList({
  rows,
  summary,
  onEnd,
}: {
  readonly rows: readonly ImportRow[];
  readonly summary: ImportSummary;
  readonly onEnd: (() => void) | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 8,
    // A mended row leaves the list: heights belong to rows, not to places.
    getItemKey: (index) => rows[index]?.row ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 10) onEnd?.();
  }, [last, rows.length, onEnd]);
  return (
    <div
      ref={scroller}
      className={classes["window"]}
      {...SCROLLS}
      role="region"
      aria-label={summary.fileName}
    >
      <div role="list" className={classes["rows"]} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={row.row}
                ref={virtual.measureElement}
                data-index={item.index}
                role="listitem"
                className={classes["row"]}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RowBody row={row} summary={summary} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function RowBody({ row, summary }: { readonly row: ImportRow; readonly summary: ImportSummary }) {
  const { t } = useWords();
  return (
    <>
      <div className={classes["rowHead"]}>
        <strong>{t("members.import.row_number", { row: row.row })}</strong>
        <span className={classes["rowKind"]}>{t(`members.import.kind_row.${row.kind}`)}</span>
        <ImportStateBadge state={row.state} />
      </div>
      <ImportCells
        row={row}
        columns={summary.columns}
        importId={summary.id}
        mendable={summary.status === "preview"}
      />
    </>
  );
}
