import {
  MultiSelect,
  Stack,
  TextInput,
  type ComboboxItem,
  type OptionsFilter,
} from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { MOST_NAMES } from "@chiboso/domain/voting/paper/ballot.ts";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "./figure.tsx";
import type { ListDraft } from "./list-draft.ts";

export interface Someone {
  readonly memberId: Id;
  readonly name: string;
}

interface Props {
  readonly draft: ListDraft;
  readonly people: readonly Someone[];
  readonly onChange: (part: Partial<ListDraft>) => void;
}

/** Found also without marks. */
const byName: OptionsFilter = ({ options, search }) =>
  options.filter((option) => fold((option as ComboboxItem).label).includes(fold(search)));

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

export function People({
  label,
  people,
  most,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly people: readonly Someone[];
  readonly most: number;
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}) {
  const { t } = useWords();
  return (
    <MultiSelect
      size="md"
      label={label}
      searchable
      maxValues={most}
      selectFirstOptionOnChange
      nothingFoundMessage={t("voting.paper.nobody")}
      data={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
      filter={byName}
      value={[...chosen]}
      onChange={onChange}
    />
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
        onChange={(ids) => onChange({ added: pick(ids, (id) => added[id] ?? 0) })}
      />
      {Object.entries(added).map(([memberId, hands]) => (
        <Figure
          key={memberId}
          label={t("voting.paper.added_hands", { name: nameIn(people, memberId) })}
          value={hands}
          onChange={(value) => onChange({ added: { ...added, [memberId]: value } })}
        />
      ))}
    </>
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
