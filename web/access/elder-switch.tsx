import { ActionIcon, Button } from "@mantine/core";
import { changePreferences, whoAmI } from "@chiboso/domain/access/contract.ts";
import { IconTextIncrease } from "@tabler/icons-react";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { noteElderAtDoor, setTypeSize, useTypeSize } from "../platform/preferences.ts";
import { useWords } from "../platform/words.tsx";

/** Large type, one thing at a time and read aloud, by one press from every screen; kept with the account. */
export function ElderSwitch() {
  const { t } = useWords();
  const large = useTypeSize() === "large";
  const actor = useActor();
  const change = useCommand(changePreferences, {
    onDone: ({ elderMode }, cache) =>
      cache.change(whoAmI, {}, ({ me }) => ({ me: me && { ...me, elderMode } })),
  });
  const label = t("access.settings.elder");
  return (
    <ActionIcon
      size="2.75rem"
      variant={large ? "filled" : "subtle"}
      color={large ? "flag" : "gray"}
      c={large ? "white" : "inherit"}
      aria-pressed={large}
      aria-label={label}
      title={label}
      onClick={() => {
        setTypeSize(large ? "normal" : "large");
        void change.run({ body: { language: actor.language, elderMode: !large } });
      }}
    >
      <IconTextIncrease size={24} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

/** The same in front of the door: at once on this device, and with the account of whoever enters. */
export function ElderSwitchAtDoor() {
  const { t } = useWords();
  const large = useTypeSize() === "large";
  return (
    <Button
      variant={large ? "filled" : "default"}
      size="md"
      aria-pressed={large}
      leftSection={<IconTextIncrease size={24} stroke={1.6} aria-hidden />}
      onClick={() => {
        noteElderAtDoor();
        setTypeSize(large ? "normal" : "large");
      }}
    >
      {t("access.settings.elder")}
    </Button>
  );
}
