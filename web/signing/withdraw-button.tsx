import { Button, Group } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  withdrawRequest,
  type listCertificates,
  type ownCertificates,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { useState } from "react";
import { forgetSigner } from "../keys/signer.ts";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

/** Takes the own request back, and its key off this device; the list in which it stands is asked for anew. */
export function WithdrawButton({
  certificateId,
  list,
}: {
  readonly certificateId: Id;
  readonly list: typeof ownCertificates | typeof listCertificates;
}) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const command = useCommand(withdrawRequest, {
    onDone: async (_, cache) => {
      setOpened(false);
      await forgetSigner(certificateId).catch(() => undefined);
      await cache.refresh(list);
    },
  });
  return (
    <Group>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("signing.own.withdraw")}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t("signing.own.withdraw")}
        text={t("signing.own.withdraw_text")}
        confirm={t("signing.own.withdraw")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void command.run({ params: { certificateId } })}
        onClose={() => setOpened(false)}
      />
    </Group>
  );
}
