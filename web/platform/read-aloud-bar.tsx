import { Button, Group, Text } from "@mantine/core";
import { IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useTypeSize } from "./preferences.ts";
import { useReadAloud } from "./read-aloud.ts";
import { useWords } from "./words.tsx";

/** Told once on this page and not again: whoever was told knows it. */
let told = false;

/**
 * With large type every screen can be read aloud. That a device has no voice for the language is said when reading
 * is asked for, once; the screens that follow offer it no more, until there is a voice.
 */
export function ReadAloudBar() {
  return useTypeSize() === "large" ? <Bar /> : null;
}

function Bar() {
  const { t, language } = useWords();
  const { available, reading, read, stop } = useReadAloud(language);
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (!available && askedAt === path) {
    return (
      <Text size="sm" role="status" data-unread>
        {t("platform.no_voice")}
      </Text>
    );
  }
  if (!available && told) return null;
  const press = () => {
    if (available) return read();
    told = true;
    setAskedAt(path);
  };
  return (
    <Group data-unread>
      <Button
        variant="default"
        size="md"
        leftSection={
          reading ? <IconPlayerStop size={24} aria-hidden /> : <IconVolume size={24} aria-hidden />
        }
        onClick={reading ? stop : press}
      >
        {t(reading ? "platform.stop_reading" : "platform.read_aloud")}
      </Button>
    </Group>
  );
}
