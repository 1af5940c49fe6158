import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { isOfficePlace, type OfficePlace } from "@chiboso/domain/signing/order.ts";
import type { PaperView } from "@chiboso/domain/signing/papers-contract.ts";
import { IconFileCertificate, IconRubberStamp } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "../platform/actor.tsx";
import { LinkButton } from "../platform/links.tsx";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { useKeysHere } from "./keys-here.ts";
import { SignDialog } from "./sign-dialog.tsx";

const SYMBOLS = { organisation: IconRubberStamp, archive: IconFileCertificate } as const;

/** What an office can add once the persons have signed; nothing for whoever holds no organisation's certificate. */
export function OfficeTurn({ paper }: { readonly paper: PaperView }) {
  const { t } = useWords();
  const here = useKeysHere();
  const mayHold = useMay("signing.hold", paper.organisationPath);
  const open = paper.places.flatMap(({ place, state }) =>
    isOfficePlace(place) && state === "open" ? [place] : [],
  );
  if (!mayHold || open.length === 0 || here === null) return null;
  const usable = paper.own.offices.find(({ certificateId }) => here.includes(certificateId));
  return (
    <Section title={t("signing.seal.room")} lead={t("signing.seal.room_lead")}>
      {usable === undefined ? (
        <Stack gap="sm">
          <Alert color="gold">
            {t(
              paper.own.offices.length === 0 ? "signing.seal.no_key" : "signing.room.other_device",
            )}
          </Alert>
          <Group>
            <LinkButton to="/certificates" variant="default">
              {t("signing.seal.open")}
            </LinkButton>
          </Group>
        </Stack>
      ) : (
        <Places paper={paper} open={open} {...usable} />
      )}
    </Section>
  );
}

function Places({
  paper,
  open,
  certificateId,
  name,
}: {
  readonly paper: PaperView;
  readonly open: readonly OfficePlace[];
  readonly certificateId: string;
  readonly name: string;
}) {
  const { t } = useWords();
  const [office, setOffice] = useState<OfficePlace | null>(null);
  return (
    <Stack gap="sm">
      {open.map((place) => {
        const Symbol = SYMBOLS[place];
        return (
          <div key={place}>
            <Text mb="xs">{t(`signing.seal.text.${place}`, { name })}</Text>
            <Button
              variant="default"
              leftSection={<Symbol size="1.2em" aria-hidden />}
              onClick={() => setOffice(place)}
            >
              {t(`signing.seal.begin.${place}`)}
            </Button>
          </div>
        );
      })}
      {office !== null && (
        <SignDialog
          paper={paper}
          certificateId={certificateId}
          office={office}
          onClose={() => setOffice(null)}
        />
      )}
    </Stack>
  );
}
