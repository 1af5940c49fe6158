import { SimpleGrid, TextInput } from "@mantine/core";
import {
  getImport,
  mendImport,
  type ImportCell,
  type ImportRow,
} from "@chiboso/domain/members/import-contract.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useCommand } from "../../platform/command.ts";
import { useWords } from "../../platform/words.tsx";

/** Cells with an error, to be put right without going back to the sheet. */
export function MendRow({
  row,
  importId,
  named,
}: {
  readonly row: ImportRow;
  readonly importId: string;
  readonly named: (cell: ImportCell) => string;
}) {
  const { t } = useWords();
  const wrong = row.cells.filter(({ state }) => state === "error");
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const mend = useCommand(mendImport, {
    onDone: (reply, cache) => cache.put(getImport, { params: { importId } }, reply),
  });
  if (wrong.length === 0) return null;
  const changed = wrong.filter(({ column }) => texts[column] !== undefined);
  return (
    <CommandForm
      submit={t("members.import.mend_row")}
      quiet
      pending={mend.pending}
      disabled={changed.length === 0}
      failure={mend.failure}
      onSubmit={() =>
        void mend.run({
          params: { importId },
          body: {
            cells: changed.map(({ column }) => ({
              row: row.row,
              column,
              text: texts[column] ?? "",
            })),
          },
        })
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} mt="xs">
        {wrong.map((cell) => (
          <TextInput
            key={cell.column}
            label={named(cell)}
            aria-label={`${named(cell)}: ${t("members.import.mend_cell", { cell: `${cell.column}${row.row}` })}`}
            // A number of identity is shown by its last digits only: it is written anew as a whole.
            value={texts[cell.column] ?? (cell.text.includes("•") ? "" : cell.text)}
            maxLength={500}
            onChange={(event) => setTexts({ ...texts, [cell.column]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </CommandForm>
  );
}
