import { Button, Group, Paper, Stack, Text } from "@mantine/core";
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
import classes from "./dossier.module.css";
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
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [marking, setMarking] = useState<readonly number[] | null>(null);
  const choose = (number: number, wanted: boolean) =>
    setChosen((before) => [
      ...before.filter((each) => each !== number),
      ...(wanted ? [number] : []),
    ]);
  const saved = () => {
    setMarking(null);
    setChosen([]);
  };
  return (
    <Stack gap="lg">
      <Completeness dossier={dossier} />
      {([1, 2, 3] as const).map((band) => (
        <PaperList
          key={band}
          dossier={dossier}
          band={band}
          chosen={chosen}
          onChoose={choose}
          onMark={(number) => setMarking([number])}
        />
      ))}
      {chosen.length > 0 && (
        <ChosenBar
          count={chosen.length}
          onMark={() => setMarking(chosen.toSorted((a, b) => a - b))}
          onClear={() => setChosen([])}
        />
      )}
      {marking !== null && (
        <MarkDialog
          dossier={dossier}
          numbers={marking}
          onClose={() => setMarking(null)}
          onSaved={saved}
        />
      )}
    </Stack>
  );
}

/** How complete the dossier is, by which list, and the way to take it out as a folder. */
function Completeness({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useWords();
  const { memberId } = dossier;
  const exporting = useDownload(exportDossier, { params: { memberId } });
  return (
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
  );
}

/** What can be done with the papers that were chosen; stays in sight while more are chosen. */
function ChosenBar({
  count,
  onMark,
  onClear,
}: {
  readonly count: number;
  readonly onMark: () => void;
  readonly onClear: () => void;
}) {
  const { t } = useWords();
  return (
    <Paper withBorder shadow="md" p="sm" className={classes["chosen"] ?? ""}>
      <Group justify="space-between">
        <Text role="status">{t("members.dossier.chosen", { count })}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClear}>
            {t("members.dossier.clear")}
          </Button>
          <Button onClick={onMark}>{t("members.dossier.mark_chosen")}</Button>
        </Group>
      </Group>
    </Paper>
  );
}
