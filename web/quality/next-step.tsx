import { agreeScore, correctScore, returnScore } from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { Button, Stack, Text } from "@mantine/core";
import { Section } from "../platform/page.tsx";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useSheetCommand } from "./api.ts";
import { ConfirmForm } from "./confirm-form.tsx";
import { NameForm } from "./name-form.tsx";

const SHORTEST_REASON = 3;

/** What whoever looks can do now, and otherwise for whom the score waits. */
export function NextStep({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const { score, may } = view;
  return (
    <>
      {may.agree && <Agree view={view} />}
      {may.confirm && (
        <Section title={t("quality.confirm.title")} lead={t("quality.confirm.lead")}>
          <ConfirmForm view={view} />
        </Section>
      )}
      {may.name && (
        <Section title={t("quality.name.title")} lead={t("quality.name.lead")}>
          <NameForm view={view} />
        </Section>
      )}
      {score?.state === "confirmed" && (may.sendBack || may.correct) && (
        <Section title={t("quality.after.title")}>
          <Stack gap="sm" align="flex-start">
            {may.sendBack && <SendBack view={view} />}
            {may.correct && <Correct view={view} />}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Agree({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const command = useSheetCommand(agreeScore);
  const params = { meetingId: view.meeting.id };
  const revision = view.score?.revision ?? 1;
  return (
    <Section title={t("quality.agree.title")}>
      <Stack gap="sm" align="flex-start">
        <Text>{t("quality.agree.text", { name: view.score?.scorer.name ?? "" })}</Text>
        <RefusalAlert failure={command.failure} />
        <Button
          size="lg"
          loading={command.pending}
          onClick={() => void command.run({ params, body: { revision } })}
        >
          {t("quality.agree.submit")}
        </Button>
      </Stack>
    </Section>
  );
}

function SendBack({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const command = useSheetCommand(returnScore);
  const params = { meetingId: view.meeting.id };
  return (
    <ReasonedButton
      label={t("quality.return.submit")}
      text={t("quality.return.text")}
      reasonLabel={t("quality.return.reason")}
      missing={t("quality.reason_needed")}
      size="md"
      shortest={SHORTEST_REASON}
      pending={command.pending}
      failure={command.failure}
      onAct={async (reason) => (await command.run({ params, body: { reason } })).kind === "done"}
      onClosed={command.reset}
    />
  );
}

function Correct({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const command = useSheetCommand(correctScore);
  const params = { meetingId: view.meeting.id };
  return (
    <ReasonedButton
      label={t("quality.correct.submit")}
      text={t("quality.correct.text")}
      reasonLabel={t("quality.correct.reason")}
      missing={t("quality.reason_needed")}
      size="md"
      shortest={SHORTEST_REASON}
      pending={command.pending}
      failure={command.failure}
      onAct={async (reason) => (await command.run({ params, body: { reason } })).kind === "done"}
      onClosed={command.reset}
    />
  );
}
