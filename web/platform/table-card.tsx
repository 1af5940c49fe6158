import type { ReactNode } from "react";
import classes from "./data-table.module.css";

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

/** What a table is given, long or short. */
export interface TableProps<Row> {
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

/** One row as a card, for narrow screens. */
export function CardBody<Row>({
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
