import { placesFor, roleMay } from "@chiboso/domain/access/rights.ts";
import { listCellTasks, listMyTasks } from "@chiboso/domain/meetings/results/contract.ts";
import { IconChecklist } from "@tabler/icons-react";
import { useActor } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { TaskList } from "./task-list.tsx";

/** One's own tasks, and for who leads a cell those that its meetings gave to others. */
export function TasksScreen() {
  const { t } = useWords();
  const actor = useActor();
  const led = actor.grants.filter((grant) => roleMay(grant.role, "meetings.prepare"));
  const cells = [...new Map(led.map((grant) => [grant.organisationId, grant])).values()];
  return (
    <Page>
      <PageHeader title={t("meetings.tasks.title")} lead={t("meetings.tasks.lead")} />
      {placesFor(actor, "meetings.attend").length > 0 && <MyTasks />}
      {cells.map(({ organisationId, organisationName }) => (
        <CellTasks key={organisationId} id={organisationId} name={organisationName} />
      ))}
    </Page>
  );
}

/** The tasks that meetings gave to whoever looks. */
export function MyTasks() {
  const { t } = useWords();
  const { memberId } = useActor();
  const topics = memberId === null ? [] : [`member:${memberId}`];
  const query = useAsk(listMyTasks, {}, { topics });
  return (
    <Section title={t("meetings.tasks.mine")}>
      <Loaded query={query}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <EmptyState icon={IconChecklist} title={t("meetings.tasks.none")} />
          ) : (
            <TaskList tasks={tasks} withOwner={false} />
          )
        }
      </Loaded>
    </Section>
  );
}

function CellTasks({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const query = useAsk(
    listCellTasks,
    { params: { organisationId: id } },
    { topics: [`organisation:${id}`] },
  );
  return (
    <Section title={t("meetings.tasks.of_cell")} lead={name}>
      <Loaded query={query}>
        {({ tasks }) => {
          const others = tasks.filter(({ owner }) => owner.memberId !== memberId);
          return others.length === 0 ? (
            <EmptyState icon={IconChecklist} title={t("meetings.tasks.none_cell")} />
          ) : (
            <TaskList tasks={others} withOwner />
          );
        }}
      </Loaded>
    </Section>
  );
}
