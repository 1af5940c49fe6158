import { Alert } from "@mantine/core";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { IconEye } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { useWords } from "../platform/words.tsx";
import { FileView } from "./file-view.tsx";
import { PurposeGate } from "./readings/purpose-gate.tsx";

/** A member's file, for whoever is entitled to read it; says that the reading is written down. */
export function MemberFileScreen() {
  const { t } = useWords();
  const memberId = useParam("memberId");
  const query = useAsk(getMemberFile, { params: { memberId } });
  return (
    <Page>
      <PurposeGate memberId={memberId} query={query} shape="page">
        {(file) => (
          <>
            <PageHeader
              title={file.name}
              lead={t("members.file.title")}
              above={file.memberships
                .filter((place) => place.kind === "party" && place.until === null)
                .map((place) => (
                  <TextLink
                    key={place.organisationId}
                    to="/organisations/$organisationId"
                    params={{ organisationId: place.organisationId }}
                    size="sm"
                  >
                    {place.organisationName}
                  </TextLink>
                ))}
            />
            <Alert color="gray" icon={<IconEye aria-hidden />}>
              {t("members.file.logged", { name: file.name })}
            </Alert>
            <FileView file={file} />
          </>
        )}
      </PurposeGate>
    </Page>
  );
}
