import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Text,
  Textarea,
  VisuallyHidden,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { ITEM_KINDS } from "@chiboso/domain/meetings/record.ts";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, type Icon } from "@tabler/icons-react";
import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { v7 as uuidv7 } from "uuid";
import { useWords } from "../platform/words.tsx";
import classes from "./agenda-editor.module.css";
import { moved, placeForNew } from "./agenda-order.ts";
import { turnSecret, type AgendaValue, type PreparationValues } from "./preparation-values.ts";

/**
 * The agenda as a list of titles with their kind and length. Items move by the arrows beside them or
 * by Alt and an arrow key inside them; the new place is read out.
 */
export function AgendaEditor({
  fields,
}: {
  readonly fields: UseFormReturnType<PreparationValues>;
}) {
  const { t } = useWords();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const marked = useMarking();
  const { agenda } = fields.values;
  const change = (next: readonly AgendaValue[]) => {
    fields.clearErrors();
    fields.setFieldValue("agenda", [...next]);
  };
  const move = (index: number, by: -1 | 1) => {
    const next = moved(agenda, index, index + by);
    if (next === agenda) return;
    change(next);
    setSaid(
      t("meetings.agenda.moved", { title: agenda[index]?.title ?? "", place: index + by + 1 }),
    );
  };
  const rows = useSteady<RowActs>({
    edit: (index, part) =>
      change(agenda.map((item, at) => (at === index ? { ...item, ...part } : item))),
    move,
    remove: (index) => change(agenda.toSpliced(index, 1)),
    mark: (index, secret) =>
      change(agenda.map((item, at) => (at === index ? marked(item, secret) : item))),
  });
  const add = () => {
    const place = placeForNew(agenda);
    change(agenda.toSpliced(place, 0, newItem()));
    requestAnimationFrame(() =>
      list.current?.children[place]?.querySelector<HTMLTextAreaElement>("textarea")?.focus(),
    );
  };
  return (
    <div className={classes["editor"]}>
      <Text size="sm" c="dimmed" mb="xs">
        {t("meetings.secret.before_mark")}
      </Text>
      <ol ref={list}>
        {agenda.map((item, index) => (
          <li key={item.id}>
            <Row
              item={item}
              index={index}
              last={index === agenda.length - 1}
              error={fields.errors[`agenda.${index}.title`] ?? fields.errors[`agenda.${index}`]}
              acts={rows}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <AddButton onAdd={add} />
    </div>
  );
}

/** Marks items secret and back; the titles that stood there before never leave the page. */
function useMarking() {
  const [titles] = useState(() => new Map<string, string>());
  return (item: AgendaValue, secret: boolean): AgendaValue => {
    const { title, hidden } = turnSecret(item, secret, titles.get(item.id));
    titles.set(item.id, hidden);
    return { ...item, secret, title };
  };
}

function AddButton({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useWords();
  return (
    <Group>
      <Button
        variant="default"
        size="md"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={onAdd}
      >
        {t("meetings.agenda.add")}
      </Button>
    </Group>
  );
}

function moveByKey(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  move(event.key === "ArrowUp" ? -1 : 1);
}

function newItem(): AgendaValue {
  return {
    id: uuidv7(),
    kind: "discussion",
    title: "",
    minutes: "",
    carriedFrom: null,
    secret: false,
  };
}

interface RowActs {
  readonly edit: (index: number, part: Partial<AgendaValue>) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
  readonly mark: (index: number, secret: boolean) => void;
}

/** The same object at every drawing, calling what was given last: rows that did not change are not drawn again. */
function useSteady<T extends { readonly [K in keyof T]: (...given: never[]) => void }>(acts: T): T {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [steady] = useState(() =>
    Object.fromEntries(
      Object.keys(acts).map((key) => [
        key,
        (...given: never[]) => latest.current[key as keyof T](...given),
      ]),
    ),
  );
  return steady as T;
}

interface RowProps {
  readonly item: AgendaValue;
  readonly index: number;
  readonly last: boolean;
  readonly error: ReactNode;
  readonly acts: RowActs;
}

/** An agenda may have two hundred of these: each is drawn again only when it changes itself. */
const Row = memo(function Row(props: RowProps) {
  const { t, date } = useWords();
  const { item, index, error, acts } = props;
  const number = index + 1;
  const onEdit = (part: Partial<AgendaValue>) => acts.edit(index, part);
  return (
    <div className={classes["row"]}>
      <span className={classes["number"]}>{number}.</span>
      <Textarea
        className={classes["title"]}
        aria-label={t("meetings.agenda.title_of", { number })}
        autosize
        minRows={1}
        value={item.secret ? t("meetings.secret.title") : item.title}
        readOnly={item.secret}
        maxLength={300}
        error={error}
        onKeyDown={(event) => moveByKey(event, (by) => acts.move(index, by))}
        onChange={(event) => onEdit({ title: event.currentTarget.value.replace(/\n/gu, " ") })}
      />
      <Select
        className={classes["kind"]}
        aria-label={t("meetings.agenda.kind_of", { number })}
        data={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`meetings.item.${kind}`) }))}
        value={item.kind}
        onChange={(kind) => kind !== null && onEdit({ kind })}
      />
      <Checkbox
        className={classes["secret"]}
        label={t("meetings.secret.mark")}
        aria-label={t("meetings.secret.mark_of", { number })}
        checked={item.secret}
        onChange={({ currentTarget: { checked } }) => acts.mark(index, checked)}
      />
      <NumberInput
        className={classes["minutes"]}
        aria-label={t("meetings.agenda.minutes_of", { number })}
        suffix={t("meetings.agenda.minutes_suffix")}
        min={1}
        max={600}
        hideControls
        value={item.minutes}
        onChange={(minutes) => onEdit({ minutes })}
      />
      {item.carriedFrom !== null && (
        <Text size="sm" c="dimmed" className={classes["carried"]}>
          {t("meetings.item.carried", { date: date(item.carriedFrom.date) })}
        </Text>
      )}
      <RowTools {...props} />
    </div>
  );
});

function RowTools({ item, index, last, acts }: RowProps) {
  const { t } = useWords();
  const { title } = item;
  return (
    <Group gap={4} wrap="nowrap" className={classes["tools"]}>
      <Tool
        icon={IconArrowUp}
        label={t("meetings.agenda.up", { title })}
        disabled={index === 0}
        onClick={() => acts.move(index, -1)}
      />
      <Tool
        icon={IconArrowDown}
        label={t("meetings.agenda.down", { title })}
        disabled={last}
        onClick={() => acts.move(index, 1)}
      />
      <Tool
        icon={IconTrash}
        label={t("meetings.agenda.remove", { title })}
        disabled={index === 0 && last}
        onClick={() => acts.remove(index)}
      />
    </Group>
  );
}

function Tool({
  icon: Sign,
  label,
  disabled,
  onClick,
}: {
  readonly icon: Icon;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="default"
      size="xl"
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      <Sign size={20} aria-hidden />
    </ActionIcon>
  );
}
