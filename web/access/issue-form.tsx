import { Button, Checkbox, SimpleGrid, Stack, Text } from "@mantine/core";
import { issueAccounts, listAccounts } from "@chiboso/domain/access/accounts-contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { useState } from "react";
import { useCommand } from "../platform/command.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";

/** Members without an account, chosen by ticks; everybody at first. */
export function IssueForm({
  organisationId,
  people,
  onIssued,
}: {
  readonly organisationId: string;
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
  readonly onIssued: (issued: Reply<typeof issueAccounts>) => void;
}) {
  const { t } = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = people.filter((person) => !left.has(person.memberId));
  const issue = useCommand(issueAccounts, {
    onDone: async (issued, cache) => {
      onIssued(issued);
      await cache.refresh(listAccounts);
    },
  });
  if (people.length === 0) return <Text c="dimmed">{t("access.accounts.everybody_has")}</Text>;
  const tick = (memberId: string, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(memberId);
    else next.add(memberId);
    setLeft(next);
  };
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs">
        {people.map((person) => (
          <Checkbox
            key={person.memberId}
            label={person.name}
            checked={!left.has(person.memberId)}
            onChange={(event) => tick(person.memberId, event.currentTarget.checked)}
          />
        ))}
      </SimpleGrid>
      <RefusalAlert failure={issue.failure} />
      <div>
        <Button
          disabled={chosen.length === 0}
          loading={issue.pending}
          onClick={() =>
            void issue.run({
              params: { organisationId },
              body: { memberIds: chosen.map((person) => person.memberId) },
            })
          }
        >
          {t("access.accounts.issue", { count: chosen.length })}
        </Button>
      </div>
    </Stack>
  );
}
