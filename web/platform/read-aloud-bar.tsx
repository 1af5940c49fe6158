import { Button, Group, Text } from "@mantine/core";
import { IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { useTypeSize } from "./preferences.ts";
import { useReadAloud } from "./read-aloud.ts";
import { useWords } from "./words.tsx";

/** With large type every screen can be read aloud; a device without a voice for the language says so. */
export function ReadAloudBar() {
  return useTypeSize() === "large" ? <Bar /> : null;
}

function Bar() {
  const { t, language } = useWords();
  const { available, reading, read, stop } = useReadAloud(language);
  return (
    <Group data-unread>
      {!available ? (
        <Text size="sm">{t("platform.no_voice")}</Text>
      ) : (
        <Button
          variant="default"
          size="md"
          leftSection={
            reading ? (
              <IconPlayerStop size={24} aria-hidden />
            ) : (
              <IconVolume size={24} aria-hidden />
            )
          }
          onClick={reading ? stop : read}
        >
          {t(reading ? "platform.stop_reading" : "platform.read_aloud")}
        </Button>
      )}
    </Group>
  );
}
