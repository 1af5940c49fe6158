import { Button, Group, Stack, Text } from "@mantine/core";
import {
  listOwnCorrections,
  withdrawCorrection,
  type CorrectionView,
} from "@chiboso/domain/members/corrections/contract.ts";
import { IconPencilQuestion } from "@tabler/icons-react";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { FactList, type Fact } from "../../platform/fact-list.tsx";
import { Section } from "../../platform/page.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { valueLine } from "../sheet/fact-text.ts";
import { CorrectionBadge } from "./correction-badge.tsx";
import classes from "./corrections.module.css";

/** The requests about one's own file and those one made for others, with what became of them. */
export function OwnCorrections() {
  const { t } = useWords();
  const query = useAsk(listOwnCorrections, {});
  return (
    <Section title={t("members.corrections.own")} lead={t("members.corrections.own_lead")}>
      <Loaded query={query}>
        {({ corrections }) =>
          corrections.length === 0 ? (
            <EmptyState
              icon={IconPencilQuestion}
              title={t("members.corrections.none")}
              hint={t("members.corrections.none_hint")}
            />
          ) : (
            <ul className={classes["list"]}>
              {corrections.map((each) => (
                <Own key={each.correctionId} correction={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function Own({ correction }: { readonly correction: CorrectionView }) {
  const { t } = useWords();
  const { correctionId, kind, state } = correction;
  const taking = useCommand(withdrawCorrection, {
    onDone: (_reply, cache) => cache.refresh(listOwnCorrections),
  });
  return (
    <li className={classes["card"]}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{t(`members.fact.${kind}`)}</Text>
          <CorrectionBadge state={state} />
        </Group>
        <FactList facts={useOwnFacts(correction)} />
        <RefusalAlert failure={taking.failure} />
        {state === "open" && (
          <Group>
            <Button
              size="compact-md"
              variant="default"
              loading={taking.pending}
              onClick={() => void taking.run({ params: { correctionId } })}
            >
              {t("members.corrections.take_back")}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
}

function useOwnFacts(correction: CorrectionView): readonly Fact[] {
  const speech = useWords();
  const { t, date, dateTime } = speech;
  const { kind, before, value, since, decidedAt, decidedBy, decisionReason } = correction;
  const by = (name: string | null, at: string) => ({ by: name ?? "", on: dateTime(at) });
  const facts: (Fact | null)[] = [
    { label: t("members.corrections.member"), value: correction.memberName },
    {
      label: t("members.corrections.before"),
      value: before && <bdi>{valueLine(kind, before, speech)}</bdi>,
    },
    {
      label: t("members.corrections.wanted"),
      value: <bdi>{valueLine(kind, value, speech)}</bdi>,
    },
    since === null ? null : { label: t("members.sheet.since_label"), value: date(since) },
    { label: t("members.corrections.why"), value: correction.why },
    {
      label: t("members.corrections.asked"),
      value: t("members.corrections.asked_by", by(correction.askedBy, correction.askedAt)),
    },
    decidedAt === null
      ? null
      : {
          label: t("members.corrections.outcome"),
          value: t("members.corrections.decided", by(decidedBy, decidedAt)),
        },
    decisionReason === null || decisionReason === ""
      ? null
      : { label: t("members.corrections.reason"), value: decisionReason },
  ];
  return facts.filter((fact) => fact !== null);
}
