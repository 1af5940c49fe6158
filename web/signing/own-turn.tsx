import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { PaperView } from "@chiboso/domain/signing/papers-contract.ts";
import { IconSignature } from "@tabler/icons-react";
import { useState } from "react";
import { useActor } from "../platform/actor.tsx";
import { LinkButton } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { useKeysHere } from "./keys-here.ts";
import { SignDialog } from "./sign-dialog.tsx";

/** What whoever looks can do: sign now, wait, or get a certificate first. Nothing for whom the paper does not name. */
export function OwnTurn({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const own = paper.places.find((place) => place.memberId === memberId);
  if (own === undefined || memberId === null || own.state === "signed") return null;
  return (
    <Section title={t("signing.room.own")}>
      {own.state === "waiting" ? (
        <Text>
          {t("signing.not_your_turn", {
            name: paper.places.find(({ state }) => state === "next")?.name ?? "",
          })}
        </Text>
      ) : (
        <SignHere paper={paper} />
      )}
    </Section>
  );
}

function SignHere({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  const here = useKeysHere();
  const [opened, setOpened] = useState(false);
  const usable = paper.own.certificates.find(({ certificateId }) => here?.includes(certificateId));
  if (here === null) return null;
  if (usable === undefined)
    return (
      <Stack gap="sm">
        <Alert color="gold">
          {t(
            paper.own.certificates.length === 0
              ? "signing.room.no_certificate"
              : "signing.room.other_device",
          )}
        </Alert>
        <Group>
          <LinkButton to="/settings/signing" variant="default">
            {t("signing.own.open")}
          </LinkButton>
        </Group>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Text>{t("signing.room.your_turn")}</Text>
      <Group>
        <Button
          size="lg"
          leftSection={<IconSignature size="1.2em" aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t("signing.room.begin")}
        </Button>
      </Group>
      {opened && (
        <SignDialog
          paper={paper}
          certificateId={usable.certificateId}
          onClose={() => setOpened(false)}
        />
      )}
    </Stack>
  );
}
