import type { CorrectionView } from "@chiboso/domain/minutes/correction.ts";
import { signerRole } from "@chiboso/domain/minutes/rules.ts";
import {
  approveCorrection,
  correctionPdf,
  freezeCorrection,
  returnCorrection,
} from "@chiboso/domain/minutes/together-contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useActor, useMay } from "../platform/actor.tsx";
import { CommandForm } from "../platform/command-form.tsx";
import { Section } from "../platform/page.tsx";
import { ReasonedButton } from "../platform/reasoned-button.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useDownload } from "../platform/use-download.ts";
import { useWords } from "../platform/words.tsx";
import { ChangeCorrection, NewCorrection } from "./correction-form.tsx";
import classes from "./minutes.module.css";
import { MinutesStateBadge } from "./state-badge.tsx";
import { useTogether, useTogetherCommand } from "./together.ts";
import { useIsolate } from "./use-isolate.ts";
import { PasswordField } from "../platform/password-field.tsx";

/** Correcting minutes beside approved minutes: what was wrong, what is right, and who signed. */
export function Corrections({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const corrections = useTogether(view.minutesId).data?.corrections ?? [];
  const mayEdit = useMay("minutes.edit", view.organisationPath);
  const [writing, setWriting] = useState(false);
  const open = corrections.some((each) => each.state !== "approved");
  if (corrections.length === 0 && !mayEdit) return null;
  return (
    <Section title={t("minutes.corrections.title")} lead={t("minutes.corrections.lead")}>
      <Stack gap="lg">
        {corrections.map((each) => (
          <Correction key={each.correctionId} view={view} correction={each} mayEdit={mayEdit} />
        ))}
        {mayEdit && !open && !writing && (
          <Group>
            <Button variant="default" onClick={() => setWriting(true)}>
              {t("minutes.corrections.begin")}
            </Button>
          </Group>
        )}
        {mayEdit && !open && writing && (
          <NewCorrection
            minutesId={view.minutesId}
            last={corrections.at(-1)}
            onDone={() => setWriting(false)}
          />
        )}
      </Stack>
    </Section>
  );
}

function Correction({
  view,
  correction,
  mayEdit,
}: {
  readonly view: MinutesView;
  readonly correction: CorrectionView;
  readonly mayEdit: boolean;
}) {
  const { t } = useWords();
  const isolate = useIsolate();
  const { fetchFile, pending, failure } = useDownload();
  const { state, number } = correction;
  const params = { minutesId: view.minutesId, correctionId: correction.correctionId };
  return (
    <article className={classes["thread"]}>
      <Group gap="sm">
        <Text fw={600}>
          {number === null
            ? t("minutes.corrections.unnumbered")
            : t("minutes.corrections.numbered", { number: isolate(number) })}
        </Text>
        <MinutesStateBadge state={state} />
      </Group>
      <Told correction={correction} />
      {state !== "draft" && (
        <Group>
          <Button
            variant="default"
            loading={pending}
            leftSection={<IconDownload size="1.2em" aria-hidden />}
            onClick={() => void fetchFile(correctionPdf, { params })}
          >
            {t("minutes.corrections.download")}
          </Button>
        </Group>
      )}
      <RefusalAlert failure={failure} />
      {state === "draft" && mayEdit && <Draft view={view} correction={correction} />}
      {state === "inApproval" && <Approve view={view} correction={correction} />}
      {state === "inApproval" && <SendBack view={view} correction={correction} />}
    </article>
  );
}

/** What is corrected, why, what stood there and what is right, and who has signed it. */
function Told({ correction }: { readonly correction: CorrectionView }) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  const { corrects } = correction;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(`minutes.corrections.of_${corrects.kind}`, { number: isolate(corrects.number) })}
      </Text>
      <Text size="sm" c="dimmed" className={classes["digest"] ?? ""}>
        {corrects.digest}
      </Text>
      <Text>{t("minutes.corrections.reason_given", { reason: isolate(correction.reason) })}</Text>
      {correction.entries.map((entry, index) => (
        <div key={index} lang="vi" dir="ltr">
          <Text fw={600}>{entry.place}</Text>
          <Text>
            <del>{entry.wrong}</del> → <ins>{entry.right}</ins>
          </Text>
        </div>
      ))}
      {correction.approvals.map((each) => (
        <Text key={each.role} size="sm">
          {t(`minutes.role.${each.role}`)}:{" "}
          {t("minutes.approval.approved", { name: isolate(each.name), at: dateTime(each.at) })}
        </Text>
      ))}
    </>
  );
}

const SHORTEST_REASON = 3;

interface One {
  readonly view: MinutesView;
  readonly correction: CorrectionView;
}

/** A draft is changed, and when it is right put to the signers. */
function Draft({ view, correction }: One) {
  const { t } = useWords();
  const [changing, setChanging] = useState(false);
  if (changing)
    return (
      <ChangeCorrection
        minutesId={view.minutesId}
        correction={correction}
        onDone={() => setChanging(false)}
      />
    );
  return (
    <>
      {correction.returnReason !== null && (
        <Text>{t("minutes.corrections.returned", { reason: correction.returnReason })}</Text>
      )}
      <Group align="flex-end">
        <Freeze view={view} correction={correction} />
        <Button variant="default" onClick={() => setChanging(true)}>
          {t("minutes.corrections.change")}
        </Button>
      </Group>
    </>
  );
}

function SendBack({ view, correction }: One) {
  const { t } = useWords();
  const may = useMay("minutes.approve", view.organisationPath);
  const command = useTogetherCommand(returnCorrection, view.minutesId);
  const params = { minutesId: view.minutesId, correctionId: correction.correctionId };
  if (!may) return null;
  return (
    <Group>
      <ReasonedButton
        label={t("minutes.return")}
        text={t("minutes.corrections.return_text")}
        reasonLabel={t("minutes.return_reason")}
        missing={t("minutes.return_reason_required")}
        shortest={SHORTEST_REASON}
        pending={command.pending}
        failure={command.failure}
        onAct={async (reason) => (await command.run({ params, body: { reason } })).kind === "done"}
        onClosed={command.reset}
      />
    </Group>
  );
}

function Freeze({ view, correction }: One) {
  const { t } = useWords();
  const command = useTogetherCommand(freezeCorrection, view.minutesId);
  const params = { minutesId: view.minutesId, correctionId: correction.correctionId };
  return (
    <Stack gap="xs" align="flex-start">
      <RefusalAlert failure={command.failure} />
      <Button
        loading={command.pending}
        onClick={() => void command.run({ params, body: { expectedVersion: correction.version } })}
      >
        {t("minutes.corrections.freeze")}
      </Button>
    </Stack>
  );
}

/** The two who signed the minutes sign again, each with their own password. */
function Approve({ view, correction }: One) {
  const { t } = useWords();
  const { memberId, username } = useActor();
  const [password, setPassword] = useState("");
  const command = useTogetherCommand(approveCorrection, view.minutesId);
  const role = signerRole({ clerkId: view.clerk.memberId, chairId: view.chair.memberId }, memberId);
  const done = correction.approvals.some((each) => each.role === role);
  if (role === undefined || done) return <Text c="dimmed">{t("minutes.approval.not_yours")}</Text>;
  const send = async () => {
    const params = { minutesId: view.minutesId, correctionId: correction.correctionId };
    await command.run({ params, body: { digest: correction.frozen?.digest ?? "", password } });
    setPassword("");
  };
  return (
    <CommandForm
      submit={t(`minutes.approval.approve_as_${role}`)}
      pending={command.pending}
      disabled={password === ""}
      failure={command.failure}
      onSubmit={() => void send()}
    >
      <input type="text" hidden readOnly autoComplete="username" value={username} />
      <PasswordField
        label={t("minutes.approval.password")}
        autoComplete="current-password"
        maw="24rem"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
