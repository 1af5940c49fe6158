import type { CertificateRow } from "@chiboso/domain/signing/certificates-contract.ts";
import { StatusBadge, type Tone } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";

const TONES: Readonly<Record<CertificateRow["standing"], Tone>> = {
  requested: "running",
  issued: "good",
  ending: "warning",
  ended: "none",
  refused: "bad",
  withdrawn: "none",
  revoked: "bad",
};

export function StandingBadge({ standing }: Pick<CertificateRow, "standing">) {
  const { t } = useWords();
  return <StatusBadge tone={TONES[standing]} label={t(`signing.standing.${standing}`)} />;
}
