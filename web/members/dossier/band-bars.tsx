import { Progress, SimpleGrid, Text } from "@mantine/core";
import type { BandCount } from "@chiboso/domain/members/dossier/rules.ts";
import { useWords } from "../../platform/words.tsx";

/** How complete each band is, in words and as a bar. */
export function BandBars({ bands }: { readonly bands: readonly BandCount[] }) {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {bands.map(({ band, needed, present, unchecked }) => {
        const label = t(`members.dossier_band.${band}`);
        return (
          <div key={band}>
            <Text size="sm" fw={600}>
              {label}
            </Text>
            <Text size="sm">{t("members.dossier.count", { present, needed })}</Text>
            <Progress
              value={needed === 0 ? 100 : (present / needed) * 100}
              color="green.8"
              aria-label={label}
              my={4}
            />
            {unchecked > 0 && (
              <Text size="xs" c="dimmed">
                {t("members.dossier.unchecked_count", { count: unchecked })}
              </Text>
            )}
          </div>
        );
      })}
    </SimpleGrid>
  );
}
