import { Alert, Anchor, Stack, Text } from "@mantine/core";
import {
  authorityCertificate,
  ownCertificates,
  type CertificateRow,
} from "@chiboso/domain/signing/certificates-contract.ts";
import { IconSignature } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { canSign, signersHere } from "../keys/signer.ts";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { TextLink } from "../platform/links.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { AskCertificate } from "./ask-certificate.tsx";
import { OwnCertificate } from "./own-certificate.tsx";
import classes from "./signing.module.css";

/** One's own certificates: asked for from this device, seen, and taken back when a device is lost. */
export function OwnSigningScreen() {
  const { t } = useWords();
  const { memberId } = useActor();
  return (
    <Page width="narrow">
      <PageHeader
        title={t("signing.own.title")}
        above={[
          <TextLink key="settings" to="/settings">
            {t("signing.own.above")}
          </TextLink>,
        ]}
        lead={t("signing.own.lead")}
      />
      {memberId === null ? <EmptyState title={t("signing.no_member")} /> : <Own />}
    </Page>
  );
}

function Own() {
  const { memberId } = useActor();
  const query = useAsk(ownCertificates, {}, { topics: [`member:${memberId}`] });
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const look = () =>
    void signersHere().then(
      (found) => setHere(new Set(found)),
      () => setHere(new Set()),
    );
  useEffect(look, [query.data]);
  return (
    <Loaded query={query}>
      {({ certificates, authority }) => (
        <>
          <Certificates certificates={certificates} here={here} />
          <Authority fingerprint={authority} />
        </>
      )}
    </Loaded>
  );
}

function Certificates({
  certificates,
  here,
}: {
  readonly certificates: readonly CertificateRow[];
  readonly here: ReadonlySet<string>;
}) {
  const { t } = useWords();
  // One at a time, and none beside a key of this device that is still good for long.
  const needsNone = certificates.some(
    ({ standing, certificateId }) =>
      standing === "requested" || (standing === "issued" && here.has(certificateId)),
  );
  return (
    <Section title={t("signing.own.certificates")}>
      <Stack gap="lg">
        {certificates.length === 0 && (
          <EmptyState
            icon={IconSignature}
            title={t("signing.own.none")}
            hint={t("signing.own.none_hint")}
          />
        )}
        {certificates.map((certificate) => (
          <OwnCertificate
            key={certificate.certificateId}
            certificate={certificate}
            isHere={here.has(certificate.certificateId)}
          />
        ))}
        {!canSign() && (
          <Alert color="gold" role="note">
            {t("signing.own.impossible")}
          </Alert>
        )}
        {canSign() && !needsNone && <AskCertificate />}
      </Stack>
    </Section>
  );
}

/** What outsiders compare before they trust the authority. */
function Authority({ fingerprint }: { readonly fingerprint: string | null }) {
  const { t } = useWords();
  if (fingerprint === null) return null;
  return (
    <Section title={t("signing.authority.title")}>
      <Stack gap="xs">
        <Text>{t("signing.authority.text")}</Text>
        <Text className={classes["code"]} dir="ltr">
          {fingerprint}
        </Text>
        <Anchor href={authorityCertificate.path} download underline="always">
          {t("signing.authority.download")}
        </Anchor>
      </Stack>
    </Section>
  );
}
