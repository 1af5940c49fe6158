import { ActionIcon, Button, Collapse, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { MemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { shownOn } from "@chiboso/domain/members/sheet/document.ts";
import { FACT_KINDS, specOf, type FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { IconHistory, IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { TextLink } from "../../platform/links.tsx";
import { useWords, type WordKey } from "../../platform/words.tsx";
import { CorrectionBadge } from "../corrections/correction-badge.tsx";
import { FactHistory } from "./fact-history.tsx";
import { boxTexts, periodLine } from "./fact-text.ts";
import classes from "./sheet.module.css";

/** What a person wants to do with an item. */
export interface ItemAct {
  readonly what: "change" | "end";
  readonly kinds: readonly [FactKind, ...FactKind[]];
  readonly fact: Fact | null;
}

/** One item of the sheet: what holds on the day, who entered it from where, and how it came to be. */
export function ItemPanel({
  sheet,
  item,
  asked,
  onAct,
}: {
  readonly sheet: MemberSheet;
  readonly item: number;
  /** The kinds about which the reader has asked and the office has not decided. */
  readonly asked: readonly FactKind[];
  readonly onAct: (act: ItemAct) => void;
}) {
  const { t } = useWords();
  const [opened, { toggle }] = useDisclosure(false);
  const ofItem = FACT_KINDS.filter((kind) => specOf(kind).item === item);
  const kinds = ofItem.filter((kind) => sheet.classes.includes(specOf(kind).fieldClass));
  const title = t(`members.sheet_item.${item}` as WordKey & "members.sheet_item.1");
  const history = sheet.facts.filter((fact) => kinds.includes(fact.kind));
  const addable = kinds.toSorted((a, b) => Number(isFilled(sheet, a)) - Number(isFilled(sheet, b)));
  const [toAdd, ...alsoToAdd] = addable;
  const [first, ...others] = kinds;
  return (
    <section className={classes["item"]} aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <h3 className={classes["title"]}>
          {item > 0 && <span className={classes["number"]}>{item}.</span>} {title}
        </h3>
        <Group gap={4} wrap="nowrap">
          {history.length > 0 && <HistoryButton title={title} opened={opened} onToggle={toggle} />}
          {toAdd !== undefined && sheet.may !== "read" && (
            <AddButton
              enters={sheet.may === "enter"}
              title={title}
              onAdd={() => onAct({ what: "change", kinds: [toAdd, ...alsoToAdd], fact: null })}
            />
          )}
        </Group>
      </Group>
      {first === undefined ? (
        <Text size="sm" c="dimmed">
          {t("members.sheet.closed")}
        </Text>
      ) : (
        <Held sheet={sheet} kinds={[first, ...others]} labelled={ofItem.length > 1} onAct={onAct} />
      )}
      {ofItem.some((kind) => asked.includes(kind)) && <Asked />}
      <Collapse expanded={opened}>
        <FactHistory facts={history} />
      </Collapse>
    </section>
  );
}

function HistoryButton({
  title,
  opened,
  onToggle,
}: {
  readonly title: string;
  readonly opened: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      onClick={onToggle}
      aria-expanded={opened}
      aria-label={t("members.sheet.history_of", { item: title })}
      title={t("members.sheet.history")}
    >
      <IconHistory size={18} aria-hidden />
    </ActionIcon>
  );
}

/** Says that the reader has asked about the item and waits, and leads to the request. */
function Asked() {
  return (
    <TextLink to="/me" hash="corrections" size="sm">
      <CorrectionBadge state="open" />
    </TextLink>
  );
}

/** Whether there is nothing to add of a kind but a change: only one can hold, and it does. */
function isFilled(sheet: MemberSheet, kind: FactKind): boolean {
  return !specOf(kind).many && shownOn(sheet.facts, kind, sheet.on).length > 0;
}

function AddButton({
  enters,
  title,
  onAdd,
}: {
  readonly enters: boolean;
  readonly title: string;
  readonly onAdd: () => void;
}) {
  const { t } = useWords();
  const label = t(enters ? "members.sheet.add" : "members.sheet.propose");
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      aria-label={`${label}: ${title}`}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}

function Held({
  sheet,
  kinds,
  labelled,
  onAct,
}: {
  readonly sheet: MemberSheet;
  readonly kinds: readonly [FactKind, ...FactKind[]];
  readonly labelled: boolean;
  readonly onAct: (act: ItemAct) => void;
}) {
  const { t } = useWords();
  const facts = kinds.flatMap((kind) => shownOn(sheet.facts, kind, sheet.on));
  if (facts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("members.sheet.empty")}
      </Text>
    );
  }
  return (
    <Stack gap="xs" component="ul" className={classes["facts"] ?? ""}>
      {facts.map((fact) => (
        <li key={fact.id} className={classes["fact"]}>
          <FactText fact={fact} labelled={labelled} />
          <FactActs sheet={sheet} fact={fact} onAct={onAct} />
        </li>
      ))}
    </Stack>
  );
}

/** A fact in words: what it says, in which time, and where it comes from. */
function FactText({ fact, labelled }: { readonly fact: Fact; readonly labelled: boolean }) {
  const speech = useWords();
  const { t, date } = speech;
  const [first, ...others] = boxTexts(fact.kind, fact.value ?? {}, speech);
  const period = periodLine(fact, speech);
  const source =
    fact.document === "" ? t(`members.fact_source.${fact.source.kind}`) : fact.document;
  const { entered } = fact;
  return (
    <div>
      {labelled && (
        <Text size="xs" c="dimmed">
          {t(`members.fact.${fact.kind}`)}
        </Text>
      )}
      <Text fw={500} component="div">
        <bdi>{first?.text ?? ""}</bdi>
      </Text>
      {others.map(({ box, label, text }) => (
        <Text key={box} size="sm" component="div">
          {label}: <bdi>{text}</bdi>
        </Text>
      ))}
      <Text size="xs" c="dimmed" component="div">
        {period !== "" && <>{period} · </>}
        <bdi>{source}</bdi>
        {entered !== null &&
          entered.by !== "" &&
          ` · ${t("members.sheet.entered", { by: entered.by, on: date(entered.at.slice(0, 10)) })}`}
      </Text>
    </div>
  );
}

function FactActs({
  sheet,
  fact,
  onAct,
}: {
  readonly sheet: MemberSheet;
  readonly fact: Fact;
  readonly onAct: (act: ItemAct) => void;
}) {
  const speech = useWords();
  const { t } = speech;
  if (sheet.may === "read") return null;
  const what = t(`members.fact.${fact.kind}`);
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("members.sheet.correct_what", { what })}
        title={t("members.sheet.correct")}
        onClick={() => onAct({ what: "change", kinds: [fact.kind], fact })}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      {sheet.may === "enter" && fact.kept && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("members.sheet.end_what", { what })}
          title={t("members.sheet.end_title")}
          onClick={() => onAct({ what: "end", kinds: [fact.kind], fact })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
