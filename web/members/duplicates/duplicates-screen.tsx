import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import {
  MOST_COMPARED,
  keepApart,
  listDuplicates,
  type LikelyPairShown,
} from "@chiboso/domain/members/duplicates/contract.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { FactList } from "../../platform/fact-list.tsx";
import { LinkButton, TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";

/** Records of an organisation's people that may be doubled, pair by pair with the reasons. */
export function DuplicatesScreen() {
  const { t } = useWords();
  const organisationId = useParam("organisationId");
  const params = { organisationId };
  const query = useAsk(listDuplicates, { params });
  const place = useAsk(getOrganisation, { params });
  return (
    <Page>
      <PageHeader
        title={t("members.duplicates.title")}
        lead={t("members.duplicates.lead")}
        above={[
          <TextLink key="place" to="/organisations/$organisationId" params={params} size="sm">
            {place.data?.organisation.name ?? "…"}
          </TextLink>,
        ]}
      />
      <Loaded query={query} shape="page">
        {({ pairs, compared }) => (
          <>
            <Text c="dimmed" role="status">
              {compared === null
                ? t("members.duplicates.too_many", { limit: MOST_COMPARED })
                : t("members.duplicates.compared", { count: compared })}
            </Text>
            {pairs.length === 0 ? (
              <EmptyState
                title={t("members.duplicates.none")}
                hint={t("members.duplicates.none_hint")}
              />
            ) : (
              pairs.map((pair, index) => (
                <Pair
                  key={`${pair.one.memberId} ${pair.other.memberId}`}
                  pair={pair}
                  number={index + 1}
                  organisationId={organisationId}
                />
              ))
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Pair({
  pair,
  number,
  organisationId,
}: {
  readonly pair: LikelyPairShown;
  readonly number: number;
  readonly organisationId: string;
}) {
  const { t } = useWords();
  const { one, other, reasons } = pair;
  const apart = useCommand(keepApart, {
    onDone: (_reply, cache) =>
      cache.change(listDuplicates, { params: { organisationId } }, (old) => ({
        ...old,
        pairs: old.pairs.filter(
          (each) => each.one.memberId !== one.memberId || each.other.memberId !== other.memberId,
        ),
      })),
  });
  // Who has an account stays, unless the office swaps them.
  const [kept, gone] = other.hasAccount && !one.hasAccount ? [other, one] : [one, other];
  return (
    <Section title={t("members.duplicates.pair", { number })}>
      <Stack>
        <Reasons reasons={reasons} handedUp={pair.handedUp} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Person person={one} />
          <Person person={other} />
        </SimpleGrid>
        <RefusalAlert failure={apart.failure} />
        <Group gap="sm">
          <LinkButton
            to="/members/$memberId/merge/$goneId"
            params={{ memberId: kept.memberId, goneId: gone.memberId }}
          >
            {t("members.duplicates.compare")}
          </LinkButton>
          <Button
            variant="default"
            loading={apart.pending}
            onClick={() =>
              void apart.run({
                params: { memberId: one.memberId },
                body: { otherId: other.memberId },
              })
            }
          >
            {t("members.duplicates.apart")}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Reasons({ reasons, handedUp }: Pick<LikelyPairShown, "reasons" | "handedUp">) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {handedUp && <StatusBadge tone="warning" label={t("members.duplicates.handed_up")} />}
        {reasons.map((reason) => (
          <StatusBadge
            key={reason}
            tone={reason === "numbersDiffer" ? "warning" : "info"}
            label={t(`members.duplicate.${reason}`)}
          />
        ))}
      </Group>
      {handedUp && (
        <Text size="sm" c="dimmed">
          {t("members.duplicates.handed_up_hint")}
        </Text>
      )}
    </Stack>
  );
}

function Person({ person }: { readonly person: LikelyPairShown["one"] }) {
  const { t, date, partialDate } = useWords();
  return (
    <Stack gap="xs">
      <TextLink to="/members/$memberId" params={{ memberId: person.memberId }}>
        <bdi>{person.name}</bdi>
      </TextLink>
      <FactList
        facts={[
          {
            label: t("members.duplicates.birth"),
            value: person.birthDate && partialDate(person.birthDate),
          },
          { label: t("members.duplicates.place"), value: person.organisationName },
          {
            label: t("members.duplicates.admitted"),
            value: person.admittedOn && date(person.admittedOn),
          },
          ...(person.hasAccount
            ? [{ label: t("members.duplicates.has_account"), value: "✓" }]
            : []),
        ]}
      />
    </Stack>
  );
}
