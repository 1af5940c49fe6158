import { FileButton as Picker, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { appendBox, giveBoxUp, noteBox } from "@chiboso/domain/voting/secret/box-contract.ts";
import type { BranchBox } from "@chiboso/domain/voting/secret/outcome.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { CommandForm } from "../../platform/command-form.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import { Disclosure } from "../why.tsx";
import { useSecretCommand } from "./api.ts";
import { AskingButton } from "./asking-button.tsx";

/** Boxes of places without a network: noted as read by telephone, then their file is put in or given up. */
export function BranchBoxes({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <Text c="dimmed">{t("voting.secret.boxes_text")}</Text>
      <Group>
        <Button
          component="a"
          variant="default"
          href={`/booth#${vote.electionId}/box`}
          target="_blank"
          rel="noreferrer"
        >
          {t("voting.secret.box_begin")}
        </Button>
      </Group>
      {vote.boxes.map((box) => (
        <Box key={box.id} vote={vote} box={box} />
      ))}
      <Note key={vote.boxes.length} vote={vote} />
    </Stack>
  );
}

/** A box is noted; or what was noted of one is replaced, with a reason, while its file is awaited. */
function Note({ vote, before }: { readonly vote: SecretView; readonly before?: BranchBox }) {
  const { t } = useWords();
  const [boxId] = useState(() => before?.id ?? uuidv7());
  const [name, setName] = useState(before?.name ?? "");
  const [count, setCount] = useState(before?.count ?? 0);
  const [head, setHead] = useState(before?.head ?? "");
  const [reason, setReason] = useState("");
  const note = useSecretCommand(noteBox, vote.meetingId);
  const read = head.replace(/\s/g, "").toLowerCase();
  const unsaid = before !== undefined && reason.trim() === "";
  const missing = name.trim() === "" || !/^[0-9a-f]{8}$/.test(read) || unsaid;
  const why = before === undefined ? null : reason;
  return (
    <CommandForm
      submit={t(before === undefined ? "voting.secret.box_note" : "voting.secret.box_note_again")}
      quiet
      pending={note.pending}
      disabled={missing}
      failure={note.failure}
      onSubmit={() => {
        const params = { secretVoteId: vote.id };
        void note.run({ params, body: { boxId, name, count, head: read, reason: why } });
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={t("voting.secret.box_name")}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Figure label={t("voting.secret.box_count")} value={count} onChange={setCount} />
        <TextInput
          dir="ltr"
          label={t("voting.secret.box_head")}
          maxLength={12}
          autoComplete="off"
          value={head}
          onChange={(event) => setHead(event.currentTarget.value)}
        />
      </Group>
      {before !== undefined && (
        <TextInput
          label={t("voting.desk.reason")}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </CommandForm>
  );
}

function Box({ vote, box }: { readonly vote: SecretView; readonly box: BranchBox }) {
  const { t } = useWords();
  const append = useSecretCommand(appendBox, vote.meetingId);
  const giveUp = useSecretCommand(giveBoxUp, vote.meetingId);
  const params = { secretVoteId: vote.id, boxId: box.id };
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {t("voting.secret.box_line", { name: box.name, count: box.count, head: box.head })} ·{" "}
        {t(`voting.secret.box_state.${box.state}`)}
      </Text>
      {box.flagged > 0 && <Text>{t("voting.secret.box_flagged", { count: box.flagged })}</Text>}
      {vote.checking?.boxId === box.id && (
        <Text role="status">{t("voting.secret.box_checking", vote.checking)}</Text>
      )}
      <RefusalAlert failure={append.failure} />
      {box.state === "noted" && (
        <>
          <Group>
            <Picker
              accept="application/json,.json"
              onChange={(file) => file !== null && void append.run({ params, file })}
            >
              {(own) => (
                <Button variant="default" loading={append.pending} {...own}>
                  {t("voting.secret.box_file")}
                </Button>
              )}
            </Picker>
            <AskingButton
              label={t("voting.secret.box_give_up")}
              text={t("voting.secret.box_give_up_text", { name: box.name, count: box.count })}
              quiet
              pending={giveUp.pending}
              failure={giveUp.failure}
              onAct={async () => (await giveUp.run({ params })).kind === "done"}
            />
          </Group>
          <Disclosure
            key={`${box.name} ${box.count} ${box.head}`}
            label={t("voting.secret.box_correct", { name: box.name })}
          >
            <Note vote={vote} before={box} />
          </Disclosure>
        </>
      )}
    </Stack>
  );
}
