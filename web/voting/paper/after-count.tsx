import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import {
  countingMinutes,
  destroyBallots,
  sealBallots,
} from "@chiboso/domain/voting/paper/keeping-contract.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useDownload } from "../../platform/use-download.ts";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { Disclosure } from "../why.tsx";
import { usePaperCommand } from "./api.ts";
import { Figure } from "./figure.tsx";

/** After the result: the counting minutes to sign, the sealed ballots and how long they are kept. */
export function AfterCount({
  vote,
  zone,
  mayWrite,
}: {
  readonly vote: PaperView;
  readonly zone: string;
  readonly mayWrite: boolean;
}) {
  const { t } = useWords();
  const { fetchFile, pending, failure } = useDownload();
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="default"
          size="md"
          leftSection={<IconFileText size={20} aria-hidden />}
          loading={pending}
          onClick={() => void fetchFile(countingMinutes, { params: { paperVoteId: vote.id } })}
        >
          {t("voting.paper.minutes")}
        </Button>
      </Group>
      <RefusalAlert failure={failure} />
      {vote.sealing === null ? (
        mayWrite && <Seal vote={vote} />
      ) : (
        <Sealed vote={vote} sealing={vote.sealing} zone={zone} mayWrite={mayWrite} />
      )}
    </Stack>
  );
}

function Seal({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  const [packets, setPackets] = useState(1);
  const [keeper, setKeeper] = useState("");
  const [place, setPlace] = useState("");
  const seal = usePaperCommand(sealBallots, vote.meetingId);
  const missing = keeper.trim() === "" || place.trim() === "" || packets < 1;
  return (
    <Disclosure label={t("voting.paper.seal")}>
      <CommandForm
        submit={t("voting.paper.seal")}
        quiet
        pending={seal.pending}
        disabled={missing}
        failure={seal.failure}
        {...(missing && { hint: t("voting.paper.seal_missing") })}
        onSubmit={() =>
          void seal.run({
            params: { paperVoteId: vote.id },
            body: { packets, keeper, place },
          })
        }
      >
        <Text c="dimmed">{t("voting.paper.seal_hint")}</Text>
        <Figure label={t("voting.paper.packets")} value={packets} onChange={setPackets} />
        <TextInput
          label={t("voting.paper.keeper")}
          required
          maxLength={100}
          value={keeper}
          onChange={(event) => setKeeper(event.currentTarget.value)}
        />
        <TextInput
          label={t("voting.paper.kept_at")}
          required
          maxLength={200}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </CommandForm>
    </Disclosure>
  );
}

function Sealed({
  vote,
  sealing,
  zone,
  mayWrite,
}: {
  readonly vote: PaperView;
  readonly sealing: NonNullable<PaperView["sealing"]>;
  readonly zone: string;
  readonly mayWrite: boolean;
}) {
  const { t, date, dateTime } = useWords();
  const { packets, keeper, place, keptUntil, destroyed, citation } = sealing;
  return (
    <Stack gap="xs">
      <Text>
        {t("voting.paper.sealed", {
          packets,
          keeper,
          place,
          by: sealing.by,
          at: dateTime(sealing.at, zone),
        })}
      </Text>
      <Text fw={600}>{t("voting.paper.kept_until", { until: date(keptUntil) })}</Text>
      <RuleNote citation={citation} />
      {destroyed !== null && (
        <Text>
          {t("voting.paper.destroyed", { on: date(destroyed.on), document: destroyed.document })}
        </Text>
      )}
      {destroyed === null && mayWrite && <Destroy vote={vote} />}
    </Stack>
  );
}

function Destroy({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  const [on, setOn] = useState("");
  const [document, setDocument] = useState("");
  const destroy = usePaperCommand(destroyBallots, vote.meetingId);
  const missing = on === "" || document.trim() === "";
  return (
    <Disclosure label={t("voting.paper.destroy")}>
      <CommandForm
        submit={t("voting.paper.destroy")}
        quiet
        pending={destroy.pending}
        disabled={missing}
        failure={destroy.failure}
        {...(missing && { hint: t("voting.paper.destroy_missing") })}
        onSubmit={() =>
          void destroy.run({ params: { paperVoteId: vote.id }, body: { on, document } })
        }
      >
        <DayField label={t("voting.paper.destroyed_on")} value={on} onChange={setOn} />
        <TextInput
          label={t("voting.paper.destroy_document")}
          required
          maxLength={200}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      </CommandForm>
    </Disclosure>
  );
}
