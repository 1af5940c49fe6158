import { Group, Select, Stack, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { MOST_NAMES } from "@chiboso/domain/voting/paper/ballot.ts";
import { useWords } from "../../platform/words.tsx";
import { People, type Someone } from "../people-field.tsx";
import { Figure } from "./figure.tsx";
import { NEWLY_ADDED, type Addition, type ListDraft } from "./list-draft.ts";

interface Props {
  readonly draft: ListDraft;
  readonly people: readonly Someone[];
  readonly onChange: (part: Partial<ListDraft>) => void;
}

/** Who stands on the ballot; of an election also who was added, with the hands for each, and who withdrew. */
export function NamesFields({ draft, people, onChange }: Props) {
  const { t } = useWords();
  if (draft.decision === "admissionProposal") {
    return (
      <TextInput
        label={t("voting.paper.outsider")}
        required
        maxLength={100}
        value={draft.outsider}
        onChange={(event) => onChange({ outsider: event.currentTarget.value })}
      />
    );
  }
  const electing = draft.decision === "election";
  const many = electing || draft.decision === "memberRating";
  return (
    <Stack gap="sm">
      <People
        label={t(electing ? "voting.paper.candidates" : "voting.paper.persons")}
        people={people}
        most={many ? MOST_NAMES : 1}
        chosen={draft.listed}
        onChange={(listed) => onChange({ listed })}
      />
      {electing && <Added draft={draft} people={people} onChange={onChange} />}
      {electing && <Withdrawn draft={draft} people={people} onChange={onChange} />}
    </Stack>
  );
}

function Added({ draft, people, onChange }: Props) {
  const { t } = useWords();
  const { added } = draft;
  return (
    <>
      <People
        label={t("voting.paper.added")}
        people={people.filter((each) => !draft.listed.includes(each.memberId))}
        most={MOST_NAMES}
        chosen={Object.keys(added)}
        onChange={(ids) => onChange({ added: pick(ids, (id) => added[id] ?? NEWLY_ADDED) })}
      />
      {Object.entries(added).map(([memberId, addition]) => (
        <OneAdded
          key={memberId}
          name={nameIn(people, memberId)}
          addition={addition}
          onChange={(part) =>
            onChange({ added: { ...added, [memberId]: { ...addition, ...part } } })
          }
        />
      ))}
    </>
  );
}

/** How somebody came onto the list, which the minutes tell, and the hands that agreed. */
function OneAdded({
  name,
  addition: { how, hands },
  onChange,
}: {
  readonly name: string;
  readonly addition: Addition;
  readonly onChange: (part: Partial<Addition>) => void;
}) {
  const { t } = useWords();
  return (
    <Group align="flex-end">
      <Select
        label={t("voting.paper.added_how", { name })}
        required
        placeholder={t("voting.paper.added_choose")}
        data={(["self", "floor"] as const).map((each) => ({
          value: each,
          label: t(`voting.paper.added_by.${each}`),
        }))}
        value={how}
        onChange={(next) => onChange({ how: next })}
      />
      <Figure
        label={t("voting.paper.added_hands", { name })}
        value={hands}
        onChange={(next) => onChange({ hands: next })}
      />
    </Group>
  );
}

function Withdrawn({ draft, people, onChange }: Props) {
  const { t } = useWords();
  const { withdrawn } = draft;
  return (
    <>
      <People
        label={t("voting.paper.withdrawn")}
        people={people.filter(({ memberId }) => !draft.listed.includes(memberId))}
        most={MOST_NAMES}
        chosen={Object.keys(withdrawn)}
        onChange={(ids) => onChange({ withdrawn: pick(ids, (id) => withdrawn[id] ?? "") })}
      />
      {Object.entries(withdrawn).map(([memberId, reason]) => (
        <TextInput
          key={memberId}
          label={t("voting.paper.withdrawn_reason", { name: nameIn(people, memberId) })}
          required
          maxLength={300}
          value={reason}
          onChange={(event) =>
            onChange({ withdrawn: { ...withdrawn, [memberId]: event.currentTarget.value } })
          }
        />
      ))}
    </>
  );
}

function nameIn(people: readonly Someone[], memberId: Id): string {
  return people.find((each) => each.memberId === memberId)?.name ?? "";
}

function pick<T>(ids: readonly Id[], of: (id: Id) => T): Record<Id, T> {
  return Object.fromEntries(ids.map((id) => [id, of(id)]));
}
