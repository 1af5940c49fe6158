import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
  type PasskeyRow,
} from "@chiboso/domain/access/passkey-contract.ts";
import { viewSecondStep } from "@chiboso/domain/access/second-step-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import type { Cache } from "../../platform/cache.ts";
import { useCommand } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords, type WordKey } from "../../platform/words.tsx";
import { deviceOf } from "../device.ts";
import { knowsPasskeys, makePasskey } from "../passkey-device.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** One's own passkeys: added with a name, seen with their last use, taken away. */
export function Passkeys() {
  const query = useAsk(listPasskeys, {});
  return <Loaded query={query}>{(own) => <OwnPasskeys {...own} />}</Loaded>;
}

function keep(cache: Cache, passkeys: readonly PasskeyRow[]): Promise<void> {
  cache.change(listPasskeys, {}, (old) => ({ ...old, passkeys: [...passkeys] }));
  return cache.refresh(viewSecondStep);
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
          await keep(cache, left);
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
  const { t, dateTime } = useWords();
  return (
    <DataTable
      label={t("access.passkey.title")}
      rows={passkeys}
      rowKey={(row) => row.passkeyId}
      columns={[
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
        {
          key: "since",
          heading: t("access.passkey.since"),
          cell: (row) => dateTime(row.createdAt),
        },
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
      ]}
    />
  );
}

/** The password, then the device, then the name under which the passkey is kept. */
function AddPasskey() {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState(
    () => deviceOf(navigator.userAgent) ?? t("access.settings.unknown_device"),
  );
  const [fault, setFault] = useState<WordKey | null>(null);
  const add = useCommand(addPasskey, {
    onDone: async ({ passkeys }, cache) => keep(cache, passkeys),
  });
  const make = async ({ challengeId, options }: Reply<typeof beginPasskey>) => {
    setAsking(false);
    const asked = await makePasskey(options);
    if (asked.kind === "cancelled") return setFault("access.passkey.cancelled");
    if (asked.kind === "known") return setFault("access.passkey_known");
    await add.run({ body: { challengeId, name, made: asked.value } });
  };
  return (
    <Stack gap="sm">
      {fault !== null && (
        <Alert color="gold" role="status">
          <Text>{t(fault)}</Text>
        </Alert>
      )}
      <RefusalAlert failure={add.failure} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} aria-hidden />}
          loading={add.pending}
          onClick={() => {
            setFault(null);
            add.reset();
            setAsking(true);
          }}
        >
          {t("access.passkey.add")}
        </Button>
      </Group>
      <PasswordDialog
        opened={asking}
        title={t("access.passkey.add")}
        text={t("access.passkey.add_text")}
        confirm={t("access.passkey.add_next")}
        route={beginPasskey}
        toIntent={(password) => ({ body: { password } })}
        onDone={(begun) => void make(begun)}
        onClose={() => setAsking(false)}
      >
        <TextInput
          label={t("access.passkey.name")}
          description={t("access.passkey.name_hint")}
          maxLength={60}
          required
          error={name.trim() === "" && t("access.log_in.required")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </PasswordDialog>
    </Stack>
  );
}
