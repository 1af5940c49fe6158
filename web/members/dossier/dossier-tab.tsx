import { Button, Group, Stack, Text } from "@mantine/core";
import {
  exportDossier,
  getDossier,
  type DossierView,
} from "@chiboso/domain/members/dossier/contract.ts";
import { IconFileZip } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { PurposeGate } from "../readings/purpose-gate.tsx";
import { useDownload } from "../sheet/use-download.ts";
import { BandBars } from "./band-bars.tsx";
import { PaperList } from "./paper-list.tsx";
import { MarkDialog } from "./mark-dialog.tsx";

/** Which papers a dossier has, which it lacks and where they lie; never what they say. */
export function DossierTab({ memberId }: { readonly memberId: string }) {
  const query = useAsk(getDossier, { params: { memberId } });
  return (
    <PurposeGate memberId={memberId} query={query} shape="page">
      {(dossier) => <Dossier dossier={dossier} />}
    </PurposeGate>
  );
}

function Dossier({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useWords();
  const { memberId } = dossier;
  const [marking, setMarking] = useState<number | null>(null);
  const exporting = useDownload(exportDossier, { params: { memberId } });
  return (
    <Stack gap="lg">
      <Section
        title={t("members.dossier.title")}
        lead={
          <Group gap="xs">
            <span>{t("members.dossier.lead")}</span> <RuleNote citation={dossier.citation} />
          </Group>
        }
        actions={
          dossier.mayKeep && (
            <Button
              variant="default"
              loading={exporting.pending}
              leftSection={<IconFileZip size={18} aria-hidden />}
              onClick={() => void exporting.run()}
            >
              {t("members.dossier.export")}
            </Button>
          )
        }
      >
        <RefusalAlert failure={exporting.failure} />
        <BandBars bands={dossier.bands} />
        <Text size="sm" c="dimmed" mt="sm">
          {t("members.dossier.no_content")}
        </Text>
      </Section>
      {([1, 2, 3] as const).map((band) => (
        <PaperList key={band} dossier={dossier} band={band} onMark={setMarking} />
      ))}
      {marking !== null && (
        <MarkDialog dossier={dossier} number={marking} onClose={() => setMarking(null)} />
      )}
    </Stack>
  );
}
