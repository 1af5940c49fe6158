import { Button, Stack } from "@mantine/core";
import {
  listPasskeys,
  removePasskey,
  type PasskeyRow,
} from "@chiboso/domain/access/passkey-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { knowsPasskeys } from "../passkey-device.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { keepPasskeys } from "./passkey-cache.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** One's own passkeys: added with a name, seen with their last use, taken away. */
export function Passkeys() {
  const query = useAsk(listPasskeys, {});
  return <Loaded query={query}>{(own) => <OwnPasskeys {...own} />}</Loaded>;
}

function OwnPasskeys({ passkeys, possible }: Reply<typeof listPasskeys>) {
  const { t } = useWords();
  const [removing, setRemoving] = useState<PasskeyRow | null>(null);
  const usable = possible && knowsPasskeys();
  return (
    <Stack gap="md">
      {passkeys.length === 0 ? (
        <EmptyState
          icon={IconFingerprint}
          title={t("access.passkey.none")}
          hint={t(usable ? "access.passkey.none_hint" : "access.passkey.impossible")}
        />
      ) : (
        <PasskeyTable passkeys={passkeys} onRemove={setRemoving} />
      )}
      {usable && <AddPasskey />}
      <PasswordDialog
        opened={removing !== null}
        title={t("access.passkey.remove")}
        text={t("access.passkey.remove_text", { name: removing?.name ?? "" })}
        confirm={t("access.passkey.remove")}
        danger
        route={removePasskey}
        toIntent={(password) => ({
          params: { passkeyId: removing?.passkeyId ?? "" },
          body: { password },
        })}
        onDone={async ({ passkeys: left }, cache) => {
          setRemoving(null);
          await keepPasskeys(cache, left);
        }}
        onClose={() => setRemoving(null)}
      />
    </Stack>
  );
}

function PasskeyTable({
  passkeys,
  onRemove,
}: {
  readonly passkeys: readonly PasskeyRow[];
  readonly onRemove: (row: PasskeyRow) => void;
}) {
  const { t } = useWords();
  const columns = useColumns(onRemove);
  return (
    <DataTable
      label={t("access.passkey.title")}
      columns={columns}
      rows={passkeys}
      rowKey={(row) => row.passkeyId}
    />
  );
}

function useColumns(onRemove: (row: PasskeyRow) => void): Column<PasskeyRow>[] {
  const { t, dateTime } = useWords();
  return [
    {
      key: "name",
      heading: t("access.passkey.name"),
      onPhone: "title",
      cell: (row) => (
        <Stack gap={4}>
          {row.name}
          {row.cloned && <StatusBadge tone="bad" label={t("access.passkey.cloned_badge")} />}
        </Stack>
      ),
    },
    { key: "since", heading: t("access.passkey.since"), cell: (row) => dateTime(row.createdAt) },
    {
      key: "used",
      heading: t("access.settings.last_seen"),
      cell: (row) =>
        row.lastUsedAt === null ? t("access.passkey.never") : dateTime(row.lastUsedAt),
    },
    {
      key: "remove",
      heading: t("access.accounts.actions"),
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("access.passkey.remove_named", { name: row.name })}
          onClick={() => onRemove(row)}
        >
          {t("access.passkey.remove")}
        </Button>
      ),
    },
  ];
}
