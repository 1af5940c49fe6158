import { Alert, Button, Group, SegmentedControl, Stack, Textarea, TextInput } from "@mantine/core";
import {
  decideCorrection,
  getCorrection,
  getEvidence,
  listCorrections,
  type CorrectionView,
} from "@chiboso/domain/members/corrections/contract.ts";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { IconAlertTriangle, IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { FactList } from "../../platform/fact-list.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { TextLink } from "../../platform/links.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { FactModal } from "../sheet/fact-dialog.tsx";
import { valueLine } from "../sheet/fact-text.ts";
import { useDownload } from "../sheet/use-download.ts";
import { CorrectionBadge } from "./correction-badge.tsx";

/** One request with what the sheet says now; approved against a document, or rejected with the reason. */
export function DecideDialog({
  correctionId,
  onClose,
}: {
  readonly correctionId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const query = useAsk(getCorrection, { params: { correctionId } });
  return (
    <FactModal title={t("members.corrections.decide_title")} onClose={onClose}>
      <Loaded query={query} shape="facts">
        {(correction) => (
          <Stack>
            <Comparison correction={correction} />
            {correction.evidence !== null && <Evidence correction={correction} />}
            {correction.state === "open" && <Decision correction={correction} onClose={onClose} />}
          </Stack>
        )}
      </Loaded>
    </FactModal>
  );
}

function Comparison({ correction }: { readonly correction: CorrectionView }) {
  const speech = useWords();
  const { t, date, dateTime } = speech;
  const { kind, before, value, since, memberId } = correction;
  const line = (given: typeof before) =>
    given === null ? null : <bdi>{valueLine(kind, given, speech)}</bdi>;
  return (
    <FactList
      facts={[
        {
          label: t("members.corrections.member"),
          value: (
            <TextLink to="/members/$memberId" params={{ memberId }}>
              {correction.memberName}
            </TextLink>
          ),
        },
        { label: t("members.corrections.item"), value: t(`members.fact.${kind}`) },
        { label: t("members.corrections.before"), value: line(before) },
        { label: t("members.corrections.wanted"), value: line(value) },
        ...(correction.overtaken
          ? [{ label: t("members.corrections.now"), value: line(correction.now) }]
          : []),
        ...(since === null ? [] : [{ label: t("members.sheet.since_label"), value: date(since) }]),
        { label: t("members.corrections.why"), value: correction.why },
        { label: t("members.sheet.document"), value: correction.document },
        {
          label: t("members.corrections.asked"),
          value: t("members.corrections.asked_by", {
            by: correction.askedBy,
            on: dateTime(correction.askedAt),
          }),
        },
        {
          label: t("members.corrections.state"),
          value: <CorrectionBadge state={correction.state} />,
        },
        ...(correction.decisionReason
          ? [{ label: t("members.corrections.reason"), value: correction.decisionReason }]
          : []),
      ]}
    />
  );
}

function Evidence({ correction }: { readonly correction: CorrectionView }) {
  const { t, bytes } = useWords();
  const { correctionId, evidence } = correction;
  const fetching = useDownload(getEvidence, { params: { correctionId } });
  if (evidence === null) return null;
  return (
    <>
      <Group>
        <Button
          variant="default"
          loading={fetching.pending}
          leftSection={<IconPaperclip size={18} aria-hidden />}
          onClick={() => void fetching.run()}
        >
          {t("members.corrections.open_evidence", {
            name: evidence.name,
            size: bytes(evidence.size),
          })}
        </Button>
      </Group>
      <RefusalAlert failure={fetching.failure} />
    </>
  );
}

type Chosen = "approve" | "reject";

const BELOW = {
  inputWrapperOrder: ["label", "input", "description", "error"] as (
    | "label"
    | "input"
    | "description"
    | "error"
  )[],
};

/** What to decide, and why it cannot be approved when it cannot. */
function Choice({
  correction: { mayDecide, refusedBecause },
  decision,
  onChange,
}: {
  readonly correction: CorrectionView;
  readonly decision: Chosen;
  readonly onChange: (decision: Chosen) => void;
}) {
  const { t, refusalText } = useWords();
  return (
    <>
      {refusedBecause !== null && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {refusalText({ code: refusedBecause })}
        </Alert>
      )}
      <SegmentedControl
        value={decision}
        aria-label={t("members.corrections.decide_title")}
        onChange={(next) => onChange(next === "reject" ? "reject" : "approve")}
        data={[
          { value: "approve", label: t("members.corrections.approve"), disabled: !mayDecide },
          { value: "reject", label: t("members.corrections.reject") },
        ]}
      />
    </>
  );
}

function Decision({
  correction,
  onClose,
}: {
  readonly correction: CorrectionView;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { correctionId, mayDecide } = correction;
  const [decision, setDecision] = useState<Chosen>(mayDecide ? "approve" : "reject");
  const { fields, command, submit } = useRouteForm(decideCorrection, {
    initial: { reason: "", document: "" },
    toIntent: ({ reason, document }) => ({
      params: { correctionId },
      body: { decision, reason, document },
    }),
    onDone: (_reply, cache) =>
      cache.refresh(listCorrections, getCorrection, getMemberSheet, getMemberFile),
    onSuccess: onClose,
  });
  return (
    <Stack>
      <Choice correction={correction} decision={decision} onChange={setDecision} />
      <CommandForm
        submit={t(`members.corrections.${decision}`)}
        pending={command.pending}
        failure={command.failure}
        onSubmit={submit}
        onCancel={onClose}
      >
        {decision === "approve" ? (
          <TextInput
            required={correction.document === ""}
            maxLength={300}
            label={t("members.corrections.checked_against")}
            description={t("members.sheet.document_hint")}
            {...BELOW}
            {...fields.getInputProps("document")}
          />
        ) : (
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1000}
            label={t("members.corrections.reason")}
            description={t("members.corrections.reason_hint")}
            {...BELOW}
            {...fields.getInputProps("reason")}
          />
        )}
      </CommandForm>
    </Stack>
  );
}
