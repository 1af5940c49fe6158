import { Text } from "@mantine/core";
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useRef, type CSSProperties, type Ref } from "react";
import classes from "./data-table.module.css";
import { CardBody, type Column, type TableProps } from "./table-card.tsx";
import { useWords } from "./words.tsx";

const ROW_HEIGHT = 52;
const CARD_HEIGHT = 132;

// What scrolls must be reachable by keyboard (WCAG 2.1.1), also in browsers that do not see to it.
const SCROLLS = { tabIndex: 0 };

/** Rows by ARIA roles on a grid, because only those in view are in the page. */
export function LongList<Row>({
  label,
  columns,
  rows,
  rowKey,
  total = rows.length,
  onEnd,
  fetchingMore = false,
  phone,
}: TableProps<Row> & { readonly phone: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? CARD_HEIGHT : ROW_HEIGHT),
    overscan: 12,
    getItemKey: (index) => keyAt(rows, rowKey, index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd?.();
  }, [last, rows.length, onEnd]);
  const tracks = phone
    ? {}
    : { gridTemplateColumns: columns.map((each) => each.width ?? "1fr").join(" ") };
  return (
    <>
      <div
        ref={scroller}
        className={classes["window"]}
        role="region"
        aria-label={label}
        {...SCROLLS}
      >
        <div role="table" aria-label={label} aria-rowcount={total + 1}>
          {!phone && <HeadRow columns={columns} style={tracks} />}
          <div
            role="rowgroup"
            className={classes["rows"]}
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map((item) => (
              <LongRow
                key={item.key}
                columns={columns}
                row={rows[item.index]}
                item={item}
                measure={virtual.measureElement}
                phone={phone}
                tracks={tracks}
              />
            ))}
          </div>
        </div>
      </div>
      <Count shown={rows.length} total={total} fetching={fetchingMore} />
    </>
  );
}

function keyAt<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string | number,
  index: number,
): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

function Count({
  shown,
  total,
  fetching,
}: {
  readonly shown: number;
  readonly total: number;
  readonly fetching: boolean;
}) {
  const { t } = useWords();
  return (
    <Text size="sm" c="dimmed" px="md" py="xs" role="status">
      {fetching ? t("platform.loading") : t("platform.rows_shown", { shown, total })}
    </Text>
  );
}

function HeadRow<Row>({
  columns,
  style,
}: {
  readonly columns: readonly Column<Row>[];
  readonly style: CSSProperties;
}) {
  return (
    <div role="row" aria-rowindex={1} className={classes["headRow"]} style={style}>
      {columns.map((column) => (
        <div key={column.key} role="columnheader" data-numeric={column.numeric || undefined}>
          {column.heading}
        </div>
      ))}
    </div>
  );
}

function LongRow<Row>({
  columns,
  row,
  item,
  measure,
  phone,
  tracks,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row | undefined;
  readonly item: VirtualItem;
  readonly measure: Ref<HTMLDivElement>;
  readonly phone: boolean;
  readonly tracks: CSSProperties;
}) {
  if (row === undefined) return null;
  return (
    <div
      ref={measure}
      data-index={item.index}
      role="row"
      aria-rowindex={item.index + 2}
      className={phone ? classes["cardRow"] : classes["row"]}
      style={{ ...tracks, transform: `translateY(${item.start}px)` }}
    >
      {phone ? (
        <div role="cell">
          <CardBody columns={columns} row={row} />
        </div>
      ) : (
        columns.map((column) => (
          <div key={column.key} role="cell" data-numeric={column.numeric || undefined}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}
