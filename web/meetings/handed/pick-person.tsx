import { Button, Text, TextInput, Title } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { useWords } from "../../platform/words.tsx";
import classes from "./handed.module.css";
import { Stage } from "./stage.tsx";

/** The names of those who are called, and nothing about them. */
export function PickPerson({
  meeting,
  onPick,
  onCancel,
}: {
  readonly meeting: MeetingView;
  readonly onPick: (memberId: Id) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const called = meeting.roll.filter((each) => each.summoned);
  const found = called.filter((each) => fold(each.name).includes(fold(search)));
  return (
    <Stage key="pick" label={t("meetings.helper.who")}>
      <Title order={1}>{t("meetings.helper.who")}</Title>
      {called.length > 8 && (
        <TextInput
          size="lg"
          aria-label={t("meetings.helper.find")}
          placeholder={t("meetings.helper.find")}
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <Text role="status">{t("meetings.helper.nobody")}</Text>}
      <ul className={classes["names"]}>
        {found.map((each) => (
          <li key={each.memberId}>
            <Button
              size="xl"
              variant="default"
              fullWidth
              justify="flex-start"
              onClick={() => onPick(each.memberId)}
            >
              <bdi lang="vi">{each.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" size="md" onClick={onCancel}>
        {t("platform.cancel")}
      </Button>
    </Stage>
  );
}
