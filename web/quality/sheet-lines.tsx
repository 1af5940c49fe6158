import type { ScoredLine } from "@chiboso/domain/quality/rules.ts";
import type { ProposedLine } from "@chiboso/domain/quality/score.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { useNames } from "./names.ts";
import classes from "./quality.module.css";

/** The parts of a sheet with their criteria; `renderField` draws what stands beside a criterion. */
export function SheetLines({
  view,
  renderField,
  renderBelow,
}: {
  readonly view: SheetView;
  readonly renderField: (line: ProposedLine, name: string) => ReactNode;
  readonly renderBelow?: (line: ProposedLine, name: string) => ReactNode;
}) {
  const { t } = useWords();
  const names = useNames(view.sheet);
  return view.sheet.parts.map((part) => (
    <Section
      key={part.id}
      title={t("quality.part_of", { name: names.part(part.id), most: part.points })}
    >
      <ol className={classes["lines"]}>
        {view.proposal.lines
          .filter((line) => line.partId === part.id)
          .map((line) => {
            const name = names.criterion(line.criterionId);
            return (
              <li key={line.criterionId} className={classes["line"]}>
                <div>
                  <Text fw={600}>{name}</Text>
                  <Text size="sm" c="dimmed">
                    <Proposed line={line} />
                  </Text>
                  <EvidenceList line={line} name={name} />
                </div>
                <div className={classes["points"]}>{renderField(line, name)}</div>
                {renderBelow?.(line, name)}
              </li>
            );
          })}
      </ol>
    </Section>
  ));
}

/** What the record proposes, and why so much. */
function Proposed({ line }: { readonly line: ProposedLine }) {
  const { t } = useWords();
  if (line.way === "manual") return t("quality.way.manual", { most: line.most });
  if (line.way === "unknown") return t("quality.way.unknown", { most: line.most });
  if (line.way === "leftOut") return t("quality.way.leftOut");
  const points = { points: line.proposed ?? 0, most: line.most };
  if (line.cap !== null) return t("quality.way.capped", points);
  return line.band === null
    ? t("quality.way.proposed", points)
    : t("quality.way.band", { ...points, band: line.band + 1 });
}

/** The sheet as it was scored. */
export function ScoredSheet({
  view,
  lines,
}: {
  readonly view: SheetView;
  readonly lines: readonly ScoredLine[];
}) {
  const { t } = useWords();
  const given = (id: string) => lines.find((line) => line.criterionId === id);
  return (
    <SheetLines
      view={view}
      renderField={(line) =>
        line.way === "leftOut" ? (
          "–"
        ) : (
          <Text fw={600} span>
            {t("quality.points_of", {
              points: given(line.criterionId)?.points ?? 0,
              most: line.most,
            })}
          </Text>
        )
      }
      renderBelow={(line) => {
        const reason = given(line.criterionId)?.reason ?? null;
        return (
          reason !== null && (
            <Text size="sm" className={classes["wide"] ?? ""}>
              {t("quality.reason_given", { reason })}
            </Text>
          )
        );
      }}
    />
  );
}

/** The sheet as the record proposes it, before anybody has scored. */
export function ProposedSheet({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  return (
    <SheetLines
      view={view}
      renderField={(line) =>
        line.proposed === null
          ? "–"
          : t("quality.points_of", { points: line.proposed, most: line.most })
      }
    />
  );
}
