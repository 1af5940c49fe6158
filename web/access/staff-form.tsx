import { Button, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { createStaffAccount, listAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useRouteForm, type RouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";

interface Values extends Record<string, unknown> {
  readonly name: string;
  readonly username: string;
  readonly role: Role;
}

/** An account with its role for somebody who works here without being in the register of members. */
export function StaffForm({
  organisationId,
  grantable,
  onIssued,
}: {
  readonly organisationId: string;
  readonly grantable: readonly Role[];
  readonly onIssued: (issued: Reply<typeof createStaffAccount>) => void;
}) {
  const { t } = useWords();
  // A clerk takes the minutes of their own cell and is therefore in the register.
  const roles = grantable.filter((each) => each !== "clerk");
  const first = roles.includes("committeeOffice") ? "committeeOffice" : roles[0];
  const { fields, command, submit } = useRouteForm<typeof createStaffAccount, Values>(
    createStaffAccount,
    {
      initial: { name: "", username: "", role: first ?? "committeeOffice" },
      toIntent: ({ name, username, role }) => ({ body: { name, username, role, organisationId } }),
      check: ({ name, username }) => ({
        ...(name.trim() === "" && { name: "access.log_in.required" }),
        ...(username.trim() === "" && { username: "access.log_in.required" }),
      }),
      onDone: async (issued, cache) => {
        onIssued(issued);
        fields.reset();
        await cache.refresh(listAccounts);
      },
    },
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Fields fields={fields} roles={roles} />
        <RefusalAlert failure={command.failure} />
        <div>
          <Button type="submit" loading={command.pending}>
            {t("access.staff.submit")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Fields({
  fields,
  roles,
}: {
  readonly fields: RouteForm<typeof createStaffAccount, Values>["fields"];
  readonly roles: readonly Role[];
}) {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <TextInput
        label={t("access.accounts.name")}
        required
        autoComplete="off"
        key={fields.key("name")}
        {...fields.getInputProps("name")}
      />
      <TextInput
        label={t("access.log_in.username")}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        key={fields.key("username")}
        {...fields.getInputProps("username")}
      />
      <Select
        label={t("access.accounts.role")}
        allowDeselect={false}
        data={roles.map((each) => ({ value: each, label: t(`access.role.${each}`) }))}
        key={fields.key("role")}
        {...fields.getInputProps("role")}
      />
    </SimpleGrid>
  );
}
