import { Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { useEffect, type ReactNode } from "react";
import { Mark } from "../platform/mark.tsx";
import { noteChoiceAtDoor } from "../platform/preferences.ts";
import { useWords } from "../platform/words.tsx";
import { ElderSwitchAtDoor } from "./elder-switch.tsx";
import classes from "./entrance.module.css";

/** The frame of the screens in front of the door: who we are, the form, and the choice of language. */
export function Entrance({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { t, language, setLanguage } = useWords();
  useEffect(() => {
    document.title = `${title} · Chi Bộ Số`;
  }, [title]);
  const choose = (chosen: Language) => {
    noteChoiceAtDoor(chosen);
    setLanguage(chosen);
  };
  return (
    <div className={classes["ground"]}>
      <main className={classes["card"]}>
        <Group gap="sm" wrap="nowrap" mb="lg">
          <Mark size={44} />
          <div>
            <Text fw={600} size="lg" lh={1.3}>
              Chi Bộ Số
            </Text>
            <Text size="sm" c="dimmed">
              {t("access.log_in.lead")}
            </Text>
          </div>
        </Group>
        <Stack gap="md">
          <Title order={1}>{title}</Title>
          {children}
        </Stack>
      </main>
      <ElderSwitchAtDoor />
      <SegmentedControl
        className={classes["languages"] ?? ""}
        aria-label={t("access.settings.language")}
        value={language}
        onChange={choose}
        data={LANGUAGES.map((each) => ({
          value: each,
          label: <span className={classes["language"]}>{t(`access.language.${each}`)}</span>,
        }))}
      />
    </div>
  );
}
