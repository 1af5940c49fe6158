import { Alert, List, Text } from "@mantine/core";
import { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { useWords } from "../platform/words.tsx";

/** Says when a log within reach is not as it was written, or nobody has looked; otherwise nothing. */
export function LogAlarm() {
  const { t, dateTime } = useWords();
  const { data } = useAsk(viewCheck, {});
  if (data === undefined || (data.faulty.length === 0 && !data.overdue)) return null;
  const icon = <IconAlertTriangle aria-hidden />;
  if (data.faulty.length === 0 || data.endedAt === null)
    return (
      <Alert color="yellow" variant="light" icon={icon} role="status">
        {t("analytics.log.overdue")}
      </Alert>
    );
  return (
    <Alert color="red" variant="light" icon={icon} role="alert" title={t("analytics.log.title")}>
      <Text>{t("analytics.log.text", { at: dateTime(data.endedAt) })}</Text>
      <List mt="xs">
        {data.faulty.map(({ organisationId, organisation, faults, entry }) => (
          <List.Item key={organisationId}>
            {entry === null
              ? t("analytics.log.whole", { organisation, faults })
              : t("analytics.log.entry", { organisation, faults, entry })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
