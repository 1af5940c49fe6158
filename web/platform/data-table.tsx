import { Table, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import classes from "./data-table.module.css";
import { LongList } from "./long-list.tsx";
import { CardBody, type TableProps } from "./table-card.tsx";

/** Longer lists are drawn only where they are seen; shorter ones wholly, so that search and print find all. */
const VIRTUAL_FROM = 100;

/** A list of things with the same facts: a table on a desk, cards on a phone, virtual when it is long. */
export function DataTable<Row>(props: TableProps<Row>) {
  const phone = useMediaQuery("(max-width: 48em)", window.innerWidth < 768, {
    getInitialValueInEffect: false,
  });
  const long = props.rows.length > VIRTUAL_FROM || props.onEnd !== undefined;
  if (long) return <LongList {...props} phone={phone} />;
  if (phone) return <Cards {...props} />;
  return <PlainTable {...props} />;
}

function PlainTable<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
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

function Cards<Row>({ label, columns, rows, rowKey }: TableProps<Row>) {
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
