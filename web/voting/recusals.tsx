import { Checkbox, Group, Text, TextInput } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import { Disclosure } from "./why.tsx";

/** Members whom the matter concerns stay out of the base of this vote, each with the reason. */
export function Recusals({
  people,
  recused,
  reasons,
  onChange,
}: {
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
  readonly recused: Readonly<Record<string, string>>;
  /** Whether a reason may be written. */
  readonly reasons: boolean;
  readonly onChange: (recused: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useWords();
  const standard = t("voting.desk.recusal_reason");
  const toggle = (memberId: string, on: boolean) => {
    const { [memberId]: _gone, ...others } = recused;
    onChange(on ? { ...others, [memberId]: standard } : others);
  };
  return (
    <Disclosure label={t("voting.desk.recusals", { count: Object.keys(recused).length })}>
      <Text size="sm" c="dimmed">
        {t("voting.desk.recusals_hint")}
      </Text>
      {people.map(({ memberId, name }) => (
        <Group key={memberId} gap="sm" wrap="wrap">
          <Checkbox
            label={name}
            checked={memberId in recused}
            onChange={(event) => toggle(memberId, event.currentTarget.checked)}
          />
          {reasons && memberId in recused && (
            <TextInput
              size="sm"
              aria-label={t("voting.desk.recusal_reason_of", { name })}
              value={recused[memberId]}
              maxLength={300}
              onChange={(event) => onChange({ ...recused, [memberId]: event.currentTarget.value })}
            />
          )}
        </Group>
      ))}
    </Disclosure>
  );
}
