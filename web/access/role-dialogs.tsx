import { Select } from "@mantine/core";
import {
  grantRole,
  listAccounts,
  revokeRole,
  type AccountRow,
} from "@chiboso/domain/access/accounts-contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../platform/command.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";

/** A role that was given and may be ended. */
export interface HeldRole {
  readonly grantId: string;
  readonly organisationId: string;
  /** As people read it. */
  readonly role: string;
  readonly name: string;
}

/** Gives an account one of the roles that the person may give here, until it is ended. */
export function GrantRoleDialog({
  organisationId,
  account,
  grantable,
  onClose,
}: {
  readonly organisationId: string;
  readonly account: AccountRow | null;
  readonly grantable: readonly Role[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Role | null>(null);
  // The grant's own id belongs to the intent, like the command's.
  const [grantId, setGrantId] = useState(() => uuidv7());
  const role = chosen ?? grantable[0];
  const close = () => {
    grant.reset();
    setChosen(null);
    onClose();
  };
  const grant = useCommand(grantRole, {
    onDone: async (_reply, cache) => {
      setGrantId(uuidv7());
      close();
      await cache.refresh(listAccounts);
    },
  });
  return (
    <ConfirmDialog
      opened={account !== null}
      title={t("access.accounts.grant")}
      text={t("access.accounts.grant_to", { name: account?.name ?? "" })}
      confirm={t("access.accounts.grant")}
      pending={grant.pending}
      failure={grant.failure}
      onClose={close}
      onConfirm={() => {
        if (account === null || role === undefined) return;
        void grant.run({
          params: { organisationId },
          body: { grantId, accountId: account.accountId, role, until: null },
        });
      }}
    >
      <Select
        label={t("access.accounts.role")}
        value={role ?? null}
        onChange={(value) => setChosen(grantable.find((each) => each === value) ?? null)}
        data={grantable.map((each) => ({ value: each, label: t(`access.role.${each}`) }))}
      />
    </ConfirmDialog>
  );
}

/** Asks before a role is ended. */
export function EndRoleDialog({
  held,
  onClose,
}: {
  readonly held: HeldRole | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const close = () => {
    end.reset();
    onClose();
  };
  const end = useCommand(revokeRole, {
    onDone: async (_reply, cache) => {
      close();
      await cache.refresh(listAccounts);
    },
  });
  return (
    <ConfirmDialog
      opened={held !== null}
      danger
      title={t("access.accounts.end_title")}
      text={t("access.accounts.end_text", { name: held?.name ?? "", role: held?.role ?? "" })}
      confirm={t("access.accounts.end")}
      pending={end.pending}
      failure={end.failure}
      onClose={close}
      onConfirm={() => {
        if (held === null) return;
        const { organisationId, grantId } = held;
        void end.run({ params: { organisationId, grantId } });
      }}
    />
  );
}
