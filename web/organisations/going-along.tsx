import { List, Stack, Text, Title } from "@mantine/core";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { GoingAlong as Going } from "@chiboso/domain/organisations/acts-contract.ts";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { usePeople } from "./use-people.ts";

/** As many as one page of a list of members holds. */
const NAMED = 200;

/** Who goes along with a whole cell that leaves its base; letters for all of them follow from the history. */
export function GoingAlong({
  going,
  organisationId,
  on,
}: {
  readonly going: Going;
  readonly organisationId: string;
  readonly on: LocalDate;
}) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t("organisations.going", { count: going.total })}
      </Title>
      {going.total > 0 && (
        <>
          <Named organisationId={organisationId} on={on} total={going.total} />
          <Text size="sm" c="dimmed">
            {t("organisations.going_letters")}
          </Text>
        </>
      )}
    </Stack>
  );
}

function Named({
  organisationId,
  on,
  total,
}: {
  readonly organisationId: string;
  readonly on: LocalDate;
  readonly total: number;
}) {
  const { t } = useWords();
  const query = usePeople({ organisationId, on }, NAMED);
  return (
    <Loaded query={query} shape="list">
      {({ members }) => (
        <>
          <List mah="20rem" style={{ overflowY: "auto" }} tabIndex={0}>
            {members.map(({ memberId, name, organisationName }) => (
              <List.Item key={memberId}>
                {t("organisations.going_line", { name, cell: organisationName })}
              </List.Item>
            ))}
          </List>
          {members.length === NAMED && total > NAMED && (
            <Text size="sm" c="dimmed">
              {t("organisations.going_more", { count: total - NAMED })}
            </Text>
          )}
        </>
      )}
    </Loaded>
  );
}
