import {
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Text,
  useMantineColorScheme,
} from "@mantine/core";
import { changePreferences, whoAmI } from "@chiboso/domain/access/contract.ts";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { useActor } from "../platform/actor.tsx";
import { useCommand } from "../platform/command.ts";
import { setTypeSize, useTypeSize } from "../platform/preferences.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";

/** Language and size of type (kept with the account) and the background (kept on the device). */
export function DisplaySettings() {
  const { t, language, setLanguage } = useWords();
  const actor = useActor();
  const large = useTypeSize() === "large";
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const change = useCommand(changePreferences, {
    onDone: (kept, cache) =>
      cache.change(whoAmI, {}, ({ me }) => ({ me: me && { ...me, ...kept } })),
  });
  const keep = (next: { language?: Language; elderMode?: boolean }) => {
    // At once on this device; the account follows, and a refusal is shown below.
    if (next.language !== undefined) setLanguage(next.language);
    if (next.elderMode !== undefined) setTypeSize(next.elderMode ? "large" : "normal");
    void change.run({ body: { language, elderMode: actor.elderMode, ...next } });
  };
  return (
    <Stack gap="md">
      <Select
        label={t("access.settings.language")}
        value={language}
        onChange={(value) => value !== null && keep({ language: value })}
        data={LANGUAGES.map((each) => ({ value: each, label: t(`access.language.${each}`) }))}
      />
      <Switch
        size="md"
        label={t("access.settings.elder")}
        description={t("access.settings.elder_hint")}
        checked={large}
        onChange={(event) => keep({ elderMode: event.currentTarget.checked })}
      />
      {!large && (
        <div>
          <Text fw={500} size="md" mb={4} id="colours">
            {t("platform.colours")}
          </Text>
          <SegmentedControl
            aria-labelledby="colours"
            value={colorScheme}
            onChange={(value) => setColorScheme(value)}
            data={[
              { value: "light", label: t("platform.colours_light") },
              { value: "dark", label: t("platform.colours_dark") },
              { value: "auto", label: t("platform.colours_auto") },
            ]}
          />
        </div>
      )}
      <RefusalAlert failure={change.failure} />
    </Stack>
  );
}
