import { Button, Checkbox, Group, Stack, Text, Textarea } from "@mantine/core";
import {
  listAccounts,
  type AccountRow,
  type renewLink,
} from "@chiboso/domain/access/accounts-contract.ts";
import {
  approveRecovery,
  beginRecovery,
  stopRecovery,
} from "@chiboso/domain/access/recovery-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useMayAnywhere } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { PasswordDialog } from "./own/password-dialog.tsx";

/** The first of two asks that a locked-out person's account be recovered, and says why. */
export function AskRecoveryDialog({
  account,
  onClose,
}: {
  readonly account: AccountRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [recoveryId, setRecoveryId] = useState(() => uuidv7());
  const [reason, setReason] = useState("");
  const [keepKeys, setKeepKeys] = useState(false);
  const close = () => {
    setRecoveryId(uuidv7());
    setReason("");
    setKeepKeys(false);
    onClose();
  };
  return (
    <PasswordDialog
      opened={account !== null}
      title={t("access.recovery.ask")}
      text={t("access.recovery.ask_text", { name: account?.name ?? "" })}
      confirm={t("access.recovery.ask")}
      route={beginRecovery}
      toIntent={(password) => ({
        params: { accountId: account?.accountId ?? "" },
        body: { recoveryId, reason, keepKeys, password },
      })}
      onDone={async (_reply, cache) => {
        close();
        await cache.refresh(listAccounts);
      }}
      onClose={close}
    >
      <Textarea
        label={t("access.recovery.reason")}
        description={t("access.recovery.reason_hint")}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label={t("access.recovery.keep_keys")}
        description={t("access.recovery.keep_keys_hint")}
        checked={keepKeys}
        onChange={(event) => setKeepKeys(event.currentTarget.checked)}
      />
    </PasswordDialog>
  );
}

/** A recovery that waits for its second person: who asked, why, and what may be done. */
export function RecoveryState({
  row,
  onIssued,
}: {
  readonly row: AccountRow;
  readonly onIssued: (issued: Reply<typeof renewLink>) => void;
}) {
  const { t } = useWords();
  const [agreeing, setAgreeing] = useState(false);
  const may = useMayAnywhere("access.recoverAccounts");
  const stop = useCommand(stopRecovery, {
    onDone: (_reply, cache) => cache.refresh(listAccounts),
  });
  const { recovery } = row;
  if (recovery === null) return null;
  const params = { accountId: row.accountId };
  return (
    <Stack gap={4} align="flex-start">
      <StatusBadge tone="running" label={t("access.recovery.waiting")} />
      <Text size="sm">
        {t("access.recovery.asked_by", { by: recovery.by, reason: recovery.reason })}
      </Text>
      <RefusalAlert failure={stop.failure} />
      {may && (
        <Group gap="xs">
          {!recovery.mine && (
            <Button size="compact-sm" onClick={() => setAgreeing(true)}>
              {t("access.recovery.agree")}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={stop.pending}
            onClick={() => void stop.run({ params })}
          >
            {t("access.recovery.stop")}
          </Button>
        </Group>
      )}
      <PasswordDialog
        opened={agreeing}
        title={t("access.recovery.agree")}
        text={t("access.recovery.agree_text", { name: row.name })}
        confirm={t("access.recovery.agree")}
        danger
        route={approveRecovery}
        toIntent={(password) => ({ params, body: { password } })}
        onDone={async (issued, cache) => {
          setAgreeing(false);
          onIssued(issued);
          await cache.refresh(listAccounts);
        }}
        onClose={() => setAgreeing(false)}
      />
    </Stack>
  );
}
