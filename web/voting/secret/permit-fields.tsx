import { Button, Fieldset, Select, Stack, Text, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  attachPaper,
  getMeeting,
  PAPER_LIMIT,
  removePaper,
} from "@chiboso/domain/meetings/contract.ts";
import { decideRemoval } from "@chiboso/domain/meetings/states.ts";
import type { PaperView } from "@chiboso/domain/meetings/view.ts";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useAsk } from "../../platform/ask.ts";
import { DayField } from "../../platform/day-field.tsx";
import { FileDrop } from "../../platform/file-drop.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { topicOf, useSecretCommand } from "./api.ts";
import type { SecretDraft } from "./secret-draft.ts";

/** The document of a higher level that permits a secret electronic vote, as a paper of this meeting (ELEC-11). */
export function PermitFields({
  meetingId,
  draft: { permit },
  onChange,
}: {
  readonly meetingId: Id;
  readonly draft: SecretDraft;
  readonly onChange: (part: Partial<SecretDraft>) => void;
}) {
  const { t } = useWords();
  const topics = [topicOf(meetingId)];
  const meeting = useAsk(getMeeting, { params: { meetingId } }, { topics }).data;
  const papers = meeting?.papers ?? [];
  const chosen = papers.find(({ id }) => id === permit.paperId);
  const prepares = meeting?.may.prepare === true;
  const change = (part: Partial<typeof permit>) => onChange({ permit: { ...permit, ...part } });
  return (
    <Fieldset legend={t("voting.secret.permit")}>
      <Stack gap="sm">
        <Text c="dimmed">{t("voting.secret.permit_text")}</Text>
        <Select
          label={t("voting.secret.permit_paper")}
          nothingFoundMessage={t("voting.secret.permit_none")}
          data={papers.map(({ id, name }) => ({ value: id, label: name }))}
          value={permit.paperId === "" ? null : permit.paperId}
          onChange={(paperId) => change({ paperId: paperId ?? "" })}
        />
        {prepares && chosen !== undefined && decideRemoval(meeting, chosen).ok && (
          <Remove meetingId={meetingId} paper={chosen} onRemoved={() => change({ paperId: "" })} />
        )}
        {prepares && <Attach meetingId={meetingId} onAttached={(paperId) => change({ paperId })} />}
        <TextInput
          label={t("voting.secret.permit_number")}
          maxLength={100}
          value={permit.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <TextInput
          label={t("voting.secret.permit_issuer")}
          maxLength={200}
          value={permit.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
        />
        <DayField
          label={t("voting.secret.permit_on")}
          required={false}
          value={permit.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </Stack>
    </Fieldset>
  );
}

/** A wrong scan that was attached in the meeting is taken away where it was attached. */
function Remove({
  meetingId,
  paper,
  onRemoved,
}: {
  readonly meetingId: Id;
  readonly paper: PaperView;
  readonly onRemoved: () => void;
}) {
  const { t } = useWords();
  const remove = useSecretCommand(removePaper, meetingId);
  const send = async () => {
    const sent = await remove.run({ params: { meetingId, paperId: paper.id } });
    if (sent.kind === "done") onRemoved();
  };
  return (
    <>
      <Button
        variant="default"
        h="auto"
        mih={44}
        py="xs"
        styles={{ label: { whiteSpace: "normal", overflowWrap: "anywhere", lineHeight: 1.4 } }}
        leftSection={<IconTrash size={20} aria-hidden />}
        loading={remove.pending}
        onClick={() => void send()}
      >
        {t("meetings.papers.remove", { name: paper.name })}
      </Button>
      <RefusalAlert failure={remove.failure} />
    </>
  );
}

/** The document may come only when the meeting has begun: it is attached here as well as before. */
function Attach({
  meetingId,
  onAttached,
}: {
  readonly meetingId: Id;
  readonly onAttached: (paperId: Id) => void;
}) {
  const { t } = useWords();
  const attach = useSecretCommand(attachPaper, meetingId);
  // Sent again after a lost answer, the same file keeps its id and is not attached twice.
  const [paperId, setPaperId] = useState(() => uuidv7());
  const send = async (file: File) => {
    const sent = await attach.run({ params: { meetingId }, query: { paperId }, file });
    if (sent.kind !== "done") return;
    onAttached(paperId);
    setPaperId(uuidv7());
  };
  return (
    <>
      <FileDrop
        label={t("voting.secret.permit_attach")}
        hint={t("voting.secret.permit_attach_hint")}
        accept=".pdf,.docx,.png,.jpg,.jpeg"
        limit={PAPER_LIMIT}
        pending={attach.pending}
        progress={attach.progress}
        onFile={(file) => void send(file)}
      />
      <RefusalAlert failure={attach.failure} />
    </>
  );
}
