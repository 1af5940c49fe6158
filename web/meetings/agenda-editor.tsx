import {
  ActionIcon,
  Button,
  Group,
  NumberInput,
  Select,
  Textarea,
  VisuallyHidden,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { ITEM_KINDS, type ItemKind } from "@chiboso/domain/meetings/record.ts";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { v7 as uuidv7 } from "uuid";
import { useWords } from "../platform/words.tsx";
import classes from "./agenda-editor.module.css";
import { moved } from "./agenda-order.ts";
import type { AgendaValue, PreparationValues } from "./preparation-values.ts";

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
  const { agenda } = fields.values;
  const change = (next: readonly AgendaValue[]) => {
    fields.clearErrors();
    fields.setFieldValue("agenda", next as never);
  };
  const move = (index: number, by: -1 | 1) => {
    const next = moved(agenda, index, index + by);
    if (next === agenda) return;
    change(next);
    setSaid(
      t("meetings.agenda.moved", { title: agenda[index]?.title ?? "", place: index + by + 1 }),
    );
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? -1 : 1);
  };
  const edit = (index: number, part: Partial<AgendaValue>) =>
    change(agenda.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const add = () => {
    change([...agenda, { id: uuidv7(), kind: "discussion", title: "", minutes: "" }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>("li:last-child textarea")?.focus(),
    );
  };
  return (
    <div className={classes["editor"]}>
      <ol ref={list}>
        {agenda.map((item, index) => (
          <li key={item.id} onKeyDown={(event) => onKey(event, index)}>
            <Row
              item={item}
              index={index}
              count={agenda.length}
              error={fields.errors[`agenda.${index}.title`] ?? fields.errors[`agenda.${index}`]}
              onEdit={(part) => edit(index, part)}
              onMove={(by) => move(index, by)}
              onRemove={() => change(agenda.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Group>
        <Button
          variant="default"
          size="md"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={add}
        >
          {t("meetings.agenda.add")}
        </Button>
      </Group>
    </div>
  );
}

function Row({
  item,
  index,
  count,
  error,
  onEdit,
  onMove,
  onRemove,
}: {
  readonly item: AgendaValue;
  readonly index: number;
  readonly count: number;
  readonly error: ReactNode;
  readonly onEdit: (part: Partial<AgendaValue>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useWords();
  const number = index + 1;
  return (
    <div className={classes["row"]}>
      <span className={classes["number"]}>{number}.</span>
      <Textarea
        className={classes["title"]}
        aria-label={t("meetings.agenda.title_of", { number })}
        autosize
        minRows={1}
        value={item.title}
        maxLength={300}
        error={error}
        onChange={(event) => onEdit({ title: event.currentTarget.value.replace(/\n/gu, " ") })}
      />
      <Select
        className={classes["kind"]}
        aria-label={t("meetings.agenda.kind_of", { number })}
        data={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`meetings.item.${kind}`) }))}
        value={item.kind}
        onChange={(kind) => kind && onEdit({ kind: kind as ItemKind })}
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
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size="xl"
          disabled={index === 0}
          aria-label={t("meetings.agenda.up", { title: item.title })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="xl"
          disabled={number === count}
          aria-label={t("meetings.agenda.down", { title: item.title })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="xl"
          disabled={count === 1}
          aria-label={t("meetings.agenda.remove", { title: item.title })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  );
}
