import { Button, Checkbox, Group, Switch, Text } from "@mantine/core";
import { DOSSIER_KINDS, type DossierKind } from "@chiboso/domain/members/dossier/catalogue.ts";
import type { CheckedMark, DossierView } from "@chiboso/domain/members/dossier/contract.ts";
import { useMemo, useState } from "react";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Section } from "../../platform/page.tsx";
import { EmptyState } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords, type Speech } from "../../platform/words.tsx";

/** What whoever keeps the dossier may do with a paper. */
interface Keeping {
  readonly chosen: readonly number[];
  readonly onChoose: (number: number, wanted: boolean) => void;
  readonly onMark: (number: number) => void;
}

interface Line {
  readonly kind: DossierKind;
  readonly needed: boolean;
  readonly generated: DossierView["generated"];
  readonly mark: CheckedMark | undefined;
}

/** The papers of one band: those needed or known of, or all of them. */
export function PaperList({
  dossier,
  band,
  chosen,
  onChoose,
  onMark,
}: {
  readonly dossier: DossierView;
  readonly band: 1 | 2 | 3;
  readonly chosen: readonly number[];
  readonly onChoose: (number: number, wanted: boolean) => void;
  readonly onMark: (number: number) => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const [all, setAll] = useState(false);
  const lines = useMemo(() => linesOf(dossier, band), [dossier, band]);
  const shown = all
    ? lines
    : lines.filter((line) => line.needed || line.mark || line.generated.length > 0);
  const columns = columnsIn(speech, dossier.mayKeep ? { chosen, onChoose, onMark } : null);
  return (
    <Section
      flush
      title={t(`members.dossier_band.${band}`)}
      actions={
        <Switch
          label={t("members.dossier.all", { count: lines.length })}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={t("members.dossier.none_needed")} />
      ) : (
        <DataTable
          label={t(`members.dossier_band.${band}`)}
          columns={columns}
          rows={shown}
          rowKey={(line) => line.kind.number}
        />
      )}
    </Section>
  );
}

function linesOf(dossier: DossierView, band: 1 | 2 | 3): Line[] {
  return DOSSIER_KINDS.filter((kind) => kind.band === band).map((kind) => ({
    kind,
    needed: dossier.needed.includes(kind.number),
    generated: dossier.generated.filter(({ number }) => number === kind.number),
    mark: dossier.marks.find((mark) => mark.number === kind.number),
  }));
}

function columnsIn(speech: Speech, keeping: Keeping | null): readonly Column<Line>[] {
  const { t, date } = speech;
  const columns: Column<Line>[] = [
    {
      key: "name",
      heading: t("members.dossier.paper"),
      onPhone: "title",
      cell: ({ kind }) => <PaperName kind={kind} keeping={keeping} />,
    },
    { key: "state", heading: t("members.dossier.state"), cell: (line) => <PaperState {...line} /> },
    {
      key: "place",
      heading: t("members.dossier.place"),
      cell: ({ mark, generated }) => (
        <>
          {mark && <Place mark={mark} />}
          <Generated papers={generated} />
        </>
      ),
    },
    {
      key: "checked",
      heading: t("members.dossier.checked"),
      cell: ({ mark }) =>
        mark === undefined
          ? "–"
          : t("members.dossier.checked_by", {
              by: mark.checkedBy,
              on: date(mark.checkedAt.slice(0, 10)),
            }),
    },
  ];
  return keeping === null ? columns : [...columns, actColumn(speech, keeping.onMark)];
}

/** The name of a paper, and for whoever keeps the dossier a box to choose it together with others. */
function PaperName({
  kind: { number, name },
  keeping,
}: {
  readonly kind: DossierKind;
  readonly keeping: Keeping | null;
}) {
  const label = (
    <>
      {number}. <bdi lang="vi">{name}</bdi>
    </>
  );
  if (keeping === null) return <span>{label}</span>;
  return (
    <Checkbox
      label={label}
      checked={keeping.chosen.includes(number)}
      onChange={(event) => keeping.onChoose(number, event.currentTarget.checked)}
    />
  );
}

function actColumn({ t }: Speech, onMark: (number: number) => void): Column<Line> {
  return {
    key: "act",
    heading: t("members.dossier.act"),
    cell: ({ kind }) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t("members.dossier.mark")}: ${kind.name}`}
        onClick={() => onMark(kind.number)}
      >
        {t("members.dossier.mark")}
      </Button>
    ),
  };
}

function PaperState({ mark, needed }: Line) {
  const { t } = useWords();
  if (mark === undefined) {
    return (
      <StatusBadge
        tone={needed ? "warning" : "none"}
        label={t(needed ? "members.dossier.unchecked" : "members.dossier.when_it_happens")}
      />
    );
  }
  return (
    <StatusBadge
      tone={mark.state === "present" ? "good" : needed ? "bad" : "none"}
      label={t(`members.dossier_state.${mark.state}`)}
    />
  );
}

/** That the product prints it, and the case that it comes from. */
function Generated({ papers }: { readonly papers: DossierView["generated"] }) {
  const { t } = useWords();
  if (papers.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" component="div">
      {t("members.dossier.generated")}{" "}
      {papers.map(
        ({ caseId }) =>
          caseId !== null && (
            <TextLink key={caseId} to="/cases/$caseId" params={{ caseId }} size="sm">
              {t("members.dossier.from_case")}
            </TextLink>
          ),
      )}
    </Text>
  );
}

function Place({ mark }: { readonly mark: CheckedMark }) {
  const { t, date } = useWords();
  if (mark.holder === null) return null;
  return (
    <Group gap={4}>
      <span>{t(`members.dossier_holder.${mark.holder}`)}</span>
      {mark.place !== "" && <bdi>({mark.place})</bdi>}
      {mark.since !== null && (
        <Text size="sm" c="dimmed" span>
          {t("members.sheet.since", { since: date(mark.since) })}
        </Text>
      )}
    </Group>
  );
}
