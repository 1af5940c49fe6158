import { Alert, Button, Group, Stack } from "@mantine/core";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import {
  listCertificates,
  requestForOrganisation,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { IconRubberStamp } from "@tabler/icons-react";
import { canSign } from "../keys/signer.ts";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useKeyRequest } from "./use-key-request.ts";

type Grant = ReturnType<typeof useActor>["grants"][number];

/** Where an office asks for the certificate with which its organisation signs; nothing for whoever holds none. */
export function OrganisationKeys() {
  const { t } = useWords();
  const { grants } = useActor();
  const own = grants.filter(
    ({ role, organisationId }) => roleMay(role, "signing.hold") && organisationId !== WHOLE_TREE,
  );
  if (own.length === 0) return null;
  return (
    <Section title={t("signing.seal.title")} lead={t("signing.seal.lead")}>
      {canSign() ? (
        <Stack gap="sm">
          {own.map((grant) => (
            <AskForOrganisation key={grant.organisationId} grant={grant} />
          ))}
        </Stack>
      ) : (
        <Alert color="gold" role="note">
          {t("signing.own.impossible")}
        </Alert>
      )}
    </Section>
  );
}

function AskForOrganisation({ grant }: { readonly grant: Grant }) {
  const { t } = useWords();
  const { organisationId, organisationName: name } = grant;
  const command = useCommand(requestForOrganisation, {
    onDone: (_, cache) => cache.refresh(listCertificates),
  });
  const { ask, making, failed } = useKeyRequest(organisationId, (body) =>
    command.run({ params: { organisationId }, body }),
  );
  return (
    <Stack gap="xs">
      {failed && (
        <Alert color="gold" role="alert">
          {t("signing.ask.failed")}
        </Alert>
      )}
      <RefusalAlert failure={command.failure} />
      <Group>
        <Button
          variant="default"
          h="auto"
          mih="2.25rem"
          styles={{ label: { whiteSpace: "normal", overflowWrap: "anywhere", lineHeight: 1.4 } }}
          leftSection={<IconRubberStamp size="1.2em" aria-hidden />}
          loading={making}
          onClick={() => void ask()}
        >
          {t("signing.seal.ask", { name })}
        </Button>
      </Group>
    </Stack>
  );
}
