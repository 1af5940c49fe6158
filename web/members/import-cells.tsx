import { VisuallyHidden } from "@mantine/core";
import type {
  ImportCell,
  ImportIssue,
  ImportRow,
  ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { IconAlertTriangle, IconCircleX } from "@tabler/icons-react";
import { useWords } from "../platform/words.tsx";
import { STATE_LOOKS } from "./import-badges.tsx";
import classes from "./import.module.css";
import { MendRow } from "./imports/mend-row.tsx";

/** The cells of one row: heading, text, state, and below them what is odd and what to do about it. */
export function ImportCells({
  row,
  columns,
  importId,
  mendable,
}: {
  readonly row: ImportRow;
  readonly columns: ImportSummary["columns"];
  readonly importId: string;
  /** The preview may still be changed. */
  readonly mendable: boolean;
}) {
  const { t } = useWords();
  const cells = row.cells.filter((cell) => cell.text !== "" || cell.issues.length > 0);
  const named = (cell: ImportCell) =>
    cell.field === null
      ? columns.find((each) => each.column === cell.column)?.heading || cell.column
      : t(`members.field.${cell.field}`);
  const issues = [
    ...row.issues.map((issue) => ({ where: "", issue })),
    ...cells.flatMap((cell) =>
      cell.issues.map((issue) => ({
        where: `${t("members.import.column", { column: cell.column })} (${named(cell)})`,
        issue,
      })),
    ),
  ];
  return (
    <>
      <dl className={classes["cells"]}>
        {cells.map((cell) => (
          <Cell key={cell.column} cell={cell} name={named(cell)} />
        ))}
      </dl>
      {issues.length > 0 && (
        <ul className={classes["issues"]}>
          {issues.map(({ where, issue }) => (
            <Issue key={`${where} ${issue.code}`} where={where} issue={issue} />
          ))}
        </ul>
      )}
      {mendable && <MendRow row={row} importId={importId} named={named} />}
    </>
  );
}

function Cell({ cell, name }: { readonly cell: ImportCell; readonly name: string }) {
  const { t } = useWords();
  const Symbol = STATE_LOOKS[cell.state].icon;
  const plain = cell.state === "same" || cell.state === "ignored";
  return (
    <div data-state={cell.state}>
      <dt>{name}</dt>
      <dd>
        {!plain && (
          <>
            <Symbol size="1em" aria-hidden />
            <VisuallyHidden>{t(`members.import_state.${cell.state}`)}: </VisuallyHidden>
          </>
        )}
        <bdi>{cell.text || "–"}</bdi>
        {cell.old !== null && (
          <span className={classes["old"]}>{t("members.import.cell_old", { old: cell.old })}</span>
        )}
      </dd>
    </div>
  );
}

function Issue({ where, issue }: { readonly where: string; readonly issue: ImportIssue }) {
  const { refusalText } = useWords();
  const Symbol = issue.severity === "error" ? IconCircleX : IconAlertTriangle;
  return (
    <li data-severity={issue.severity}>
      <Symbol size="1.1em" aria-hidden />
      <span>
        {where !== "" && <strong>{where}: </strong>}
        {refusalText({ code: issue.code, params: issue.params })}
      </span>
    </li>
  );
}
