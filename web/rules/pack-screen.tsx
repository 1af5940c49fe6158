import { Button, Group, Stack, Text } from "@mantine/core";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { showPack, type Activation } from "@chiboso/domain/rules/packs-contract.ts";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useOwnOrganisations } from "./own-organisations.ts";
import { useAsk } from "../platform/ask.ts";
import { FactList } from "../platform/fact-list.tsx";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { ActivatePack } from "./activate-pack.tsx";
import { EndPack } from "./end-pack.tsx";
import { PackContent } from "./pack-content.tsx";
import { bindsByRelease, PackState, stateOf } from "./pack-state.tsx";

type Shown = Reply<typeof showPack>;

/** One pack: its versions, where and when each binds, and what the chosen one says. */
export function PackScreen() {
  const packId = useParam("packId");
  const { version }: { version?: string } = useSearch({ strict: false });
  const query = useAsk(showPack, {
    params: { packId },
    query: version === undefined ? {} : { version },
  });
  return (
    <Page width="wide">
      <Loaded query={query} shape="page">
        {(shown) => <PackPage shown={shown} />}
      </Loaded>
    </Page>
  );
}

function PackPage({ shown }: { readonly shown: Shown }) {
  const { t } = useWords();
  const [activating, setActivating] = useState(false);
  const own = useOwnOrganisations("rules.keepPacks");
  const organisationId = shown.organisation?.id;
  const mayKeep = own.some(({ value }) => value === organisationId);
  return (
    <>
      <PageHeader
        title={`${shown.packId} ${shown.shown.version}`}
        lead={`${t(`rules.layer.${shown.layer}`)} · ${shown.organisation?.name ?? t("rules.pack_release")}`}
        above={[
          <TextLink key="rules" to="/rules" size="sm">
            {t("rules.title")}
          </TextLink>,
        ]}
        actions={
          mayKeep && <Button onClick={() => setActivating(true)}>{t("rules.pack_activate")}</Button>
        }
      />
      <Facts shown={shown} />
      <Section title={t("rules.pack_versions")}>
        <Versions shown={shown} mayKeep={mayKeep} />
      </Section>
      <Section title={t("rules.pack_content")} flush>
        <PackContent pack={shown.pack} />
      </Section>
      {activating && organisationId !== undefined && (
        <ActivatePack
          organisationId={organisationId}
          versionId={shown.shown.id}
          document={shown.shown.document}
          onClose={() => setActivating(false)}
        />
      )}
    </>
  );
}

/** Of the versions of the central pack the last one came with the release. */
function isReleased(shown: Shown, id: string): boolean {
  return bindsByRelease(shown) && shown.versions[0]?.id === id;
}

function Facts({ shown: whole }: { readonly shown: Shown }) {
  const { t, date } = useWords();
  const { shown } = whole;
  const released = isReleased(whole, shown.id);
  const taken = t("rules.pack_taken_by", {
    name: shown.importedBy,
    date: date(shown.at.slice(0, 10)),
  });
  return (
    <Section>
      <FactList
        facts={[
          { label: t("rules.pack_document"), value: <bdi lang="vi">{shown.document}</bdi> },
          { label: t("rules.pack_taken"), value: taken },
          { label: t("rules.pack_digest"), value: <bdi>{shown.digest}</bdi> },
          {
            label: t("rules.pack_state"),
            value: <PackState activations={shown.activations} released={released} />,
          },
        ]}
      />
    </Section>
  );
}

function Versions({ shown, mayKeep }: { readonly shown: Shown; readonly mayKeep: boolean }) {
  const { t } = useWords();
  const [ending, setEnding] = useState<Activation | null>(null);
  const ends = (activation: Activation) =>
    mayKeep && ["planned", "in_force"].includes(stateOf(activation));
  return (
    <Stack gap="sm">
      {shown.versions.map(({ id, version, rules, activations }) => (
        <Group key={id} gap="sm">
          <TextLink
            to="/rules/packs/$packId"
            params={{ packId: shown.packId }}
            search={{ version }}
            {...(id === shown.shown.id && { "aria-current": "page" as const })}
          >
            <bdi>{version}</bdi>
          </TextLink>
          <Text size="sm">{t("rules.pack_count", { count: rules })}</Text>
          {activations.length === 0 && (
            <PackState activations={[]} released={isReleased(shown, id)} />
          )}
          {activations.map((activation) => (
            <Group key={activation.id} gap="xs">
              <PackState activations={[activation]} />
              {ends(activation) && (
                <Button size="compact-sm" variant="default" onClick={() => setEnding(activation)}>
                  {t(stateOf(activation) === "planned" ? "rules.pack_withdraw" : "rules.pack_end")}
                </Button>
              )}
            </Group>
          ))}
        </Group>
      ))}
      {ending !== null && shown.organisation !== null && (
        <EndPack
          organisationId={shown.organisation.id}
          activation={ending}
          onClose={() => setEnding(null)}
        />
      )}
    </Stack>
  );
}
