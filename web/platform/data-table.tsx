import { Table, Text, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactNode } from "react";
import classes from "./data-table.module.css";
import { useWords } from "./words.tsx";

/** A column: heading, cell, and how it behaves where there is little room. */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, as a grid track: `2fr`, `9rem`. */
  readonly width?: string;
  /** Figures stand at the end of their column. */
  readonly numeric?: boolean;
  /** `title`: the head of the card on a phone; `hidden`: left out there. */
  readonly onPhone?: "title" | "hidden";
}

interface Props<Row> {
  /** What the table lists, for readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** How many rows there are in all, when not all have been fetched yet. */
  readonly total?: number;
  /** Called when the end comes into view and more can be fetched. */
  readonly onEnd?: (() => void) | undefined;
  readonly fetchingMore?: boolean;
}

/** Longer lists are drawn only where they are seen; shorter ones wholly, so that search and print find all. */
const VIRTUAL_FROM = 100;
const ROW_HEIGHT = 52;
const CARD_HEIGHT = 132;

/** A list of things with the same facts: a table on a desk, cards on a phone, virtual when it is long. */
export function DataTable<Row>(props: Props<Row>) {
  const phone = useMediaQuery("(max-width: 48em)", window.innerWidth < 768, {
    getInitialValueInEffect: false,
  });
  const long = props.rows.length > VIRTUAL_FROM || props.onEnd !== undefined;
  if (long) return <LongList {...props} phone={phone} />;
  if (phone) return <Cards {...props} />;
  return <PlainTable {...props} />;
}

function PlainTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className={classes["scroll"]}>
      <Table
        highlightOnHover
        verticalSpacing="sm"
        horizontalSpacing="md"
        className={classes["plain"]}
      >
        <caption>
          <VisuallyHidden>{label}</VisuallyHidden>
        </caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
                {column.heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map((column) => (
                <Table.Td key={column.key} data-numeric={column.numeric || undefined}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Cards<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  return (
    <ul className={classes["cards"]} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <CardBody columns={columns} row={row} />
        </li>
      ))}
    </ul>
  );
}

function CardBody<Row>({
  columns,
  row,
}: {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
}) {
  const title = columns.find((column) => column.onPhone === "title") ?? columns[0];
  const facts = columns.filter((column) => column !== title && column.onPhone !== "hidden");
  return (
    <div className={classes["card"]}>
      <div className={classes["cardTitle"]}>{title?.cell(row)}</div>
      <dl>
        {facts.map((column) => (
          <div key={column.key}>
            <dt>{column.heading}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Rows by ARIA roles on a grid, because only those in view are in the page. */
function LongList<Row>({
  label,
  columns,
  rows,
  rowKey,
  total,
  onEnd,
  fetchingMore = false,
  phone,
}: Props<Row> & { readonly phone: boolean }) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? CARD_HEIGHT : ROW_HEIGHT),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd?.();
  }, [last, rows.length, onEnd]);
  const tracks = { gridTemplateColumns: columns.map((each) => each.width ?? "1fr").join(" ") };
  return (
    <>
      <div
        ref={scroller}
        className={classes["window"]}
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <div role="table" aria-label={label} aria-rowcount={(total ?? rows.length) + 1}>
          {!phone && (
            <div role="row" aria-rowindex={1} className={classes["headRow"]} style={tracks}>
              {columns.map((column) => (
                <div
                  key={column.key}
                  role="columnheader"
                  data-numeric={column.numeric || undefined}
                >
                  {column.heading}
                </div>
              ))}
            </div>
          )}
          <div
            role="rowgroup"
            className={classes["rows"]}
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map((item) => {
              const row = rows[item.index];
              return (
                row !== undefined && (
                  <div
                    key={rowKey(row)}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    role="row"
                    aria-rowindex={item.index + 2}
                    className={phone ? classes["cardRow"] : classes["row"]}
                    style={{ ...(!phone && tracks), transform: `translateY(${item.start}px)` }}
                  >
                    {phone ? (
                      <div role="cell">
                        <CardBody columns={columns} row={row} />
                      </div>
                    ) : (
                      columns.map((column) => (
                        <div
                          key={column.key}
                          role="cell"
                          data-numeric={column.numeric || undefined}
                        >
                          {column.cell(row)}
                        </div>
                      ))
                    )}
                  </div>
                )
              );
            })}
          </div>
        </div>
      </div>
      <Text size="sm" c="dimmed" px="md" py="xs" role="status">
        {fetchingMore
          ? t("platform.loading")
          : t("platform.rows_shown", { shown: rows.length, total: total ?? rows.length })}
      </Text>
    </>
  );
}
