import { Button, Group, Stack, Text } from "@mantine/core";
import {
  listAccounts,
  renewLink,
  type AccountRow,
} from "@chiboso/domain/access/accounts-contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { useCommand, type Command } from "../platform/command.ts";
import { DataTable } from "../platform/data-table.tsx";
import type { Column } from "../platform/table-card.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { AskRecoveryDialog, RecoveryState } from "./recovery-dialogs.tsx";
import { EndRoleDialog, GrantRoleDialog, type HeldRole } from "./role-dialogs.tsx";

const TONES: Readonly<Record<AccountRow["state"], Tone>> = {
  active: "good",
  noPassword: "warning",
  locked: "bad",
};

/** Accounts with their state and roles, and what may be done with each. */
export function AccountTable({
  organisationId,
  accounts,
  grantable,
  mayIssue,
  onIssued,
}: {
  readonly organisationId: string;
  readonly accounts: readonly AccountRow[];
  readonly grantable: readonly Role[];
  /** Accounts here are the reader's to make and to recover. */
  readonly mayIssue: boolean;
  readonly onIssued: (issued: Reply<typeof renewLink>) => void;
}) {
  const { t } = useWords();
  const [granting, setGranting] = useState<AccountRow | null>(null);
  const [ending, setEnding] = useState<HeldRole | null>(null);
  const [recovering, setRecovering] = useState<AccountRow | null>(null);
  const renew = useCommand(renewLink, {
    onDone: async (issued, cache) => {
      onIssued(issued);
      await cache.refresh(listAccounts);
    },
  });
  const columns = useColumns({
    here: organisationId,
    grantable,
    mayIssue,
    renew,
    onGrant: setGranting,
    onEnd: setEnding,
    onRecover: setRecovering,
    onIssued,
  });
  return (
    <>
      <RefusalAlert failure={renew.failure} />
      <DataTable
        label={t("access.accounts.title")}
        columns={columns}
        rows={accounts}
        rowKey={(row) => row.accountId}
      />
      <GrantRoleDialog
        organisationId={organisationId}
        account={granting}
        grantable={grantable}
        onClose={() => setGranting(null)}
      />
      <EndRoleDialog held={ending} onClose={() => setEnding(null)} />
      <AskRecoveryDialog account={recovering} onClose={() => setRecovering(null)} />
    </>
  );
}

interface Means {
  /** The organisation whose accounts these are. */
  readonly here: string;
  readonly grantable: readonly Role[];
  readonly mayIssue: boolean;
  readonly renew: Command<typeof renewLink>;
  readonly onGrant: (row: AccountRow) => void;
  readonly onEnd: (held: HeldRole) => void;
  readonly onRecover: (row: AccountRow) => void;
  readonly onIssued: (issued: Reply<typeof renewLink>) => void;
}

function useColumns(means: Means): Column<AccountRow>[] {
  const { t, dateTime } = useWords();
  const { here, grantable, onEnd } = means;
  return [
    {
      key: "name",
      heading: t("access.accounts.name"),
      onPhone: "title",
      cell: (row) => (
        <>
          {row.name}
          <Text size="sm" c="dimmed" fw={400}>
            <bdi dir="ltr">{row.username}</bdi>
          </Text>
        </>
      ),
    },
    {
      key: "state",
      heading: t("access.accounts.state"),
      cell: (row) => (
        <Stack gap="xs" align="flex-start">
          <StatusBadge tone={TONES[row.state]} label={t(`access.state.${row.state}`)} />
          <RecoveryState row={row} onIssued={means.onIssued} />
        </Stack>
      ),
    },
    {
      key: "roles",
      heading: t("access.accounts.roles"),
      cell: (row) => <RoleList row={row} here={here} grantable={grantable} onEnd={onEnd} />,
    },
    {
      key: "seen",
      heading: t("access.accounts.last_seen"),
      cell: (row) =>
        row.lastSeenAt === null ? t("access.accounts.never") : dateTime(row.lastSeenAt),
    },
    {
      key: "actions",
      heading: t("access.accounts.actions"),
      cell: (row) => <Actions row={row} {...means} />,
    },
  ];
}

/** What may be done with one account. */
function Actions(props: Means & { readonly row: AccountRow }) {
  const { row, grantable, mayIssue, renew, onGrant, onRecover } = props;
  const { t } = useWords();
  const { accountId } = useActor();
  // Whoever makes accounts at a place is who recovers them there.
  const mayRecover = mayIssue && row.accountId !== accountId;
  return (
    <Group gap="xs">
      {grantable.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => onGrant(row)}>
          {t("access.accounts.grant")}
        </Button>
      )}
      {mayRecover && row.state !== "noPassword" && row.recovery === null && (
        <Button size="compact-sm" variant="default" onClick={() => onRecover(row)}>
          {t("access.recovery.ask")}
        </Button>
      )}
      {mayIssue && row.state === "noPassword" && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={renew.pending}
          onClick={() => void renew.run({ params: { accountId: row.accountId }, body: {} })}
        >
          {t("access.accounts.new_link")}
        </Button>
      )}
    </Group>
  );
}

/** Roles of one account; a role that follows from membership or a post ends with that, not here. */
function RoleList({
  row,
  here,
  grantable,
  onEnd,
}: {
  readonly row: AccountRow;
  readonly here: string;
  readonly grantable: readonly Role[];
  readonly onEnd: (held: HeldRole) => void;
}) {
  const { t } = useWords();
  return (
    <Stack gap={4}>
      {rolesOnce(row.roles).map((held) => {
        const role = t(`access.role.${held.role}`);
        const { grantId } = held;
        return (
          <Group key={`${held.role} ${held.organisationId}`} gap="xs">
            <Text size="sm" span>
              {role}
              {held.organisationId !== here && ` · ${held.organisationName}`}
            </Text>
            {grantId !== null && held.organisationId === here && grantable.includes(held.role) && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t("access.accounts.end_role", { role, name: row.name })}
                onClick={() => onEnd({ grantId, organisationId: here, role, name: row.name })}
              >
                {t("access.accounts.end")}
              </Button>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

/** A role that is held by a post and by a grant too is one line: the one that can be ended. */
function rolesOnce(roles: AccountRow["roles"]): AccountRow["roles"] {
  const once = new Map<string, AccountRow["roles"][number]>();
  for (const held of roles) {
    const key = `${held.role} ${held.organisationId}`;
    if (!once.has(key) || held.grantId !== null) once.set(key, held);
  }
  return [...once.values()];
}
