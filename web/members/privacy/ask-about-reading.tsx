import { Textarea } from "@mantine/core";
import { askPrivacy, getOwnPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import type { FileReading } from "@chiboso/domain/members/readings/contract.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { useWords } from "../../platform/words.tsx";

const SHORTEST = 5;

/** Asks those who watch over readers about one reading of the own file. */
export function AskAboutReading({
  reading,
  onClose,
}: {
  readonly reading: FileReading;
  readonly onClose: () => void;
}) {
  const { t, dateTime } = useWords();
  const [wish, setWish] = useState("");
  const [tried, setTried] = useState(false);
  const [requestId] = useState(() => uuidv7());
  const command = useCommand(askPrivacy, {
    onDone: async (_request, cache) => {
      await cache.refresh(getOwnPrivacy);
      onClose();
    },
  });
  const short = wish.trim().length < SHORTEST;
  const send = () => {
    setTried(true);
    if (short) return;
    void command.run({ body: { requestId, kind: "reading", wish, readingId: reading.readingId } });
  };
  return (
    <ConfirmDialog
      opened
      title={t("members.readings.ask")}
      text={t("members.privacy.ask_reading", {
        name: reading.readerName,
        at: dateTime(reading.at),
      })}
      confirm={t("members.privacy.send")}
      pending={command.pending}
      failure={command.failure}
      onConfirm={send}
      onClose={onClose}
    >
      <Textarea
        label={t("members.privacy.question")}
        value={wish}
        onChange={(event) => setWish(event.currentTarget.value)}
        error={tried && short ? t("members.privacy.say_more") : null}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
