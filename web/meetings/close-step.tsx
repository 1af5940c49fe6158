import { Button, Text } from "@mantine/core";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { laterWithWords } from "../platform/later.tsx";
import { useWords } from "../platform/words.tsx";
import { cockpitStep } from "./cockpit-step.ts";
import { isolated } from "./isolate.ts";
import { NextStepCard } from "./next-step-card.tsx";

interface Props {
  readonly meeting: MeetingView;
}

const CloseDialog = laterWithWords(async () => (await import("./close-dialog.tsx")).CloseDialog);

/** The last step: nothing of the agenda is ahead. */
export function CloseStep({ meeting }: Props) {
  const { t } = useWords();
  return (
    <NextStepCard
      stays
      title={t("meetings.step.close")}
      action={<CloseButton meeting={meeting} size="lg" />}
    >
      {meeting.holds.map((hold) => (
        <Text key={hold.id}>{t("meetings.step.held", { name: isolated(hold.name) })}</Text>
      ))}
    </NextStepCard>
  );
}

/**
 * The same act while the agenda is not at its end, because a meeting can be broken off at any time; shown to
 * everybody at the desk, and the dialog says whose act it is.
 */
export function CloseEarly({ meeting }: Props) {
  const step = cockpitStep(meeting, meeting.serverNow, undefined).kind;
  if (meeting.state !== "open" || step === "close" || step === "chairCloses") return null;
  return <CloseButton meeting={meeting} size="md" early />;
}

function CloseButton({
  meeting,
  size,
  early = false,
}: Props & { readonly size: "md" | "lg"; readonly early?: boolean }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<boolean | null>(null);
  return (
    <>
      <Button size={size} variant={early ? "default" : "filled"} onClick={() => setAsking(true)}>
        {t("meetings.step.close_button")}
      </Button>
      {asking !== null && (
        <CloseDialog meeting={meeting} opened={asking} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
