import { submitMinutes } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Tooltip } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";

/** Freezes the saved text and asks both signers to approve it. */
export function SubmitButton({
  view,
  dirty,
}: {
  readonly view: MinutesView;
  readonly dirty: boolean;
}) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const command = useMinutesCommand(submitMinutes, () => setAsking(false));
  return (
    <>
      <Tooltip label={t("minutes.submit_save_first")} disabled={!dirty}>
        <Button
          variant={dirty ? "default" : "filled"}
          {...(dirty && { "data-disabled": true })}
          aria-disabled={dirty}
          onClick={() => {
            if (!dirty) setAsking(true);
          }}
        >
          {t("minutes.submit")}
        </Button>
      </Tooltip>
      <ConfirmDialog
        opened={asking}
        title={t("minutes.submit")}
        text={t("minutes.submit_text")}
        confirm={t("minutes.submit")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() =>
          void command.run({
            params: { minutesId: view.minutesId },
            body: { expectedVersion: view.version },
          })
        }
        onClose={() => {
          command.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
