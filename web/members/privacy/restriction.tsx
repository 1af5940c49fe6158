import { Group, Text } from "@mantine/core";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import {
  getPrivacyRequest,
  liftRestriction,
  listPrivacyRequests,
  type OfficeRequest,
} from "@chiboso/domain/members/privacy/contract.ts";
import { useCommand } from "../../platform/command.ts";
import { Section } from "../../platform/page.tsx";
import { ReasonedButton } from "../../platform/reasoned-button.tsx";
import { useWords } from "../../platform/words.tsx";

/** That a person's file is restricted, and for who may end it the button that does. */
export function Restriction({
  request,
  since,
}: {
  readonly request: OfficeRequest;
  readonly since: LocalDate;
}) {
  const { t, date } = useWords();
  return (
    <Section title={t("members.privacy.restricted")}>
      <Text>{t("members.privacy.restricted_since", { date: date(since) })}</Text>
      {request.mayLift && <Lift request={request} />}
    </Section>
  );
}

function Lift({ request: { memberId, memberName } }: { readonly request: OfficeRequest }) {
  const { t } = useWords();
  const command = useCommand(liftRestriction, {
    onDone: (_reply, cache) => cache.refresh(getPrivacyRequest, listPrivacyRequests),
  });
  return (
    <Group mt="md">
      <ReasonedButton
        label={t("members.privacy.lift")}
        text={t("members.privacy.lift_text", { name: memberName })}
        reasonLabel={t("members.privacy.reason")}
        missing={t("members.privacy.say_more")}
        shortest={5}
        pending={command.pending}
        failure={command.failure}
        onAct={async (reason) =>
          (await command.run({ params: { memberId }, body: { reason } })).kind === "done"
        }
        onClosed={command.reset}
      />
    </Group>
  );
}
