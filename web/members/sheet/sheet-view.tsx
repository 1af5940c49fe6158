import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { listOwnCorrections } from "@chiboso/domain/members/corrections/contract.ts";
import type { MemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import { SHEET_GROUPS, SHEET_ITEMS } from "@chiboso/domain/members/sheet/items.ts";
import { IconInfoCircle, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { DayField } from "../../platform/day-field.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { StandingBadge } from "../standing-badge.tsx";
import { ItemDialog } from "./item-dialog.tsx";
import { ItemPanel, type ItemAct } from "./item-panel.tsx";
import classes from "./sheet.module.css";

/** The thirty items in their groups as of a day, with what the reader may do about them. */
export function SheetView({
  sheet,
  onDay,
  onPrint,
  printing,
  own = false,
}: {
  readonly sheet: MemberSheet;
  readonly onDay: (day: string) => void;
  readonly onPrint: () => void;
  readonly printing: boolean;
  /** One's own sheet: what is wrong is asked of the office. */
  readonly own?: boolean;
}) {
  const { t } = useWords();
  const [act, setAct] = useState<ItemAct | null>(null);
  const asked = useAsked(sheet);
  return (
    <Stack gap="lg">
      <Section
        title={t("members.sheet.title")}
        lead={
          <Group gap="xs">
            <span>{t("members.sheet.lead")}</span> <RuleNote citation={sheet.citation} />
          </Group>
        }
        actions={
          <Button
            variant="default"
            loading={printing}
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={onPrint}
          >
            {t("members.sheet.print")}
          </Button>
        }
      >
        <DayBar sheet={sheet} onDay={onDay} />
        {sheet.may === "propose" && (
          <Alert color="gray" mt="md" icon={<IconInfoCircle aria-hidden />}>
            {t("members.sheet.propose_hint")}
          </Alert>
        )}
      </Section>
      {SHEET_GROUPS.map((group) => (
        <Section key={group} title={t(`members.sheet_group.${group}`)}>
          <div className={classes["grid"]}>
            {SHEET_ITEMS.filter((each) => each.group === group).map(({ item }) => (
              <ItemPanel key={item} sheet={sheet} item={item} asked={asked} onAct={setAct} />
            ))}
          </div>
        </Section>
      ))}
      {act !== null && (
        <ItemDialog sheet={sheet} own={own} act={act} onClose={() => setAct(null)} />
      )}
    </Stack>
  );
}

/** The kinds about which the reader has asked the office and waits. */
function useAsked({ may, memberId }: MemberSheet): readonly FactKind[] {
  const { data } = useAsk(listOwnCorrections, {}, { enabled: may === "propose" });
  const open = (data?.corrections ?? []).filter(
    (each) => each.state === "open" && each.memberId === memberId,
  );
  return open.map(({ kind }) => kind);
}

/** Which day the sheet speaks of, and the standing on it. */
function DayBar({
  sheet,
  onDay,
}: {
  readonly sheet: MemberSheet;
  readonly onDay: (day: string) => void;
}) {
  const { t, date } = useWords();
  // While another day is typed, the sheet stays as it is.
  const [day, setDay] = useState<string>(sheet.on);
  return (
    <Group align="flex-start" gap="lg">
      <DayField
        label={t("members.sheet.on_day")}
        required={false}
        value={day}
        onChange={(next) => {
          setDay(next);
          if (next !== "") onDay(next);
        }}
      />
      <div>
        <Text size="sm" c="dimmed">
          {t("members.sheet.standing_on", { on: date(sheet.on) })}
        </Text>
        {sheet.standing === null ? (
          <Text>{t("members.sheet.no_standing")}</Text>
        ) : (
          <StandingBadge standing={sheet.standing} />
        )}
      </div>
    </Group>
  );
}
