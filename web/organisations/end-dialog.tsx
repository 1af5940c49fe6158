import { Button, Stack } from "@mantine/core";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import {
  listTerms,
  type endPost,
  type endTerm,
} from "@chiboso/domain/organisations/terms-contract.ts";
import { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import { listWarnings } from "@chiboso/domain/organisations/warnings-contract.ts";
import { useState } from "react";
import { DayField } from "../platform/day-field.tsx";
import type { Intent } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useRouteForm } from "../platform/form.ts";
import { useWords } from "../platform/words.tsx";
import { DocumentFields, NO_DOCUMENT } from "./document-fields.tsx";
import { useToday } from "./use-today.ts";

type Ending = typeof endTerm | typeof endPost;

interface EndValues extends Record<string, unknown> {
  readonly on: string;
  readonly document: DecidingDocument;
}

/** A button that ends a term or a post: it asks for the day and the document. */
export function EndDialog<R extends Ending>({
  route,
  label,
  text,
  intentOf,
}: {
  readonly route: R;
  readonly label: string;
  readonly text: string;
  readonly intentOf: (on: string, document: DecidingDocument) => Intent<R>;
}) {
  const { t } = useWords();
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const form = useRouteForm<R, EndValues>(route, {
    initial: { on: today, document: NO_DOCUMENT },
    toIntent: ({ on, document }) => intentOf(on, document),
    onDone: (_, cache) => cache.refresh(listTerms, getHistory, listWarnings),
    onSuccess: () => setOpened(false),
  });
  const { fields } = form;
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpened(true)}>
        {label}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={label}
        text={text}
        confirm={label}
        pending={form.command.pending}
        failure={form.command.failure}
        onConfirm={() => form.submit()}
        onClose={() => setOpened(false)}
      >
        <Stack gap="sm">
          <DayField
            label={t("organisations.effective_day")}
            value={fields.values.on}
            error={fields.errors["on"]}
            onChange={(on) => {
              fields.setValues({ ...fields.getValues(), on });
              fields.clearFieldError("on");
            }}
          />
          <DocumentFields
            value={fields.values.document}
            errors={fields.errors}
            onChange={(document, field) => {
              fields.setValues({ ...fields.getValues(), document });
              fields.clearFieldError(field);
            }}
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
