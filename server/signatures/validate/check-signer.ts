import type { SignatureReport } from "@chiboso/domain/signatures/report.ts";
import { hexOf, ID, SignatureError } from "../cms/algorithms.ts";
import { nameAttribute, nameText, type Certificate } from "../cms/certificate.ts";
import { sameBytes } from "../cms/der.ts";
import { chainOf } from "./chain.ts";
import type { Noting } from "./faults.ts";
import { revocationAt } from "./revocation.ts";
import type { ExpectedPerson, ReadTrust } from "./trust.ts";

export interface SignerToCheck {
  readonly signer: Certificate;
  /** All that came with the signature, the signer's own among them; none may be beside the chain. */
  readonly certificates: readonly Certificate[];
  readonly person: ExpectedPerson | null;
  /** The instant for which the chain must hold. */
  readonly at: string;
}

export type SignerFinding = Pick<
  SignatureReport,
  "certificate" | "algorithm" | "chain" | "revocation"
>;

/** Checks whose signature it is: chain, purpose, withdrawal, the expected person. */
export function checkSigner(of: SignerToCheck, trust: ReadTrust, note: Noting): SignerFinding {
  const found = note(() => checkedChain(of, trust));
  note(() => checkPerson(of.signer, of.person));
  const isRsa = of.signer.key.asymmetricKeyType === "rsa";
  return {
    certificate: saidOf(of.signer),
    algorithm: isRsa ? "rsa-sha256" : "ecdsa-p256-sha256",
    chain: found?.chain.map((each) => each.sha256) ?? [],
    revocation: found?.revocation ?? "unknown",
  };
}

function checkedChain({ signer, certificates, at }: SignerToCheck, trust: ReadTrust) {
  const extra = [...certificates, ...trust.extra];
  const { anchors } = trust;
  const chain = chainOf({ certificate: signer, extra, anchors, at, purpose: "sign" });
  if (certificates.some(({ raw }) => !chain.some((each) => sameBytes(each.raw, raw)))) {
    throw new SignatureError("signatures.certificate_unneeded");
  }
  const states = chain.slice(0, -1).map((each, index) => {
    const issuer = chain[index + 1] ?? each;
    return revocationAt(each, issuer, trust.sources, at);
  });
  if (trust.revocationNeeded && states.includes("unknown")) {
    throw new SignatureError("signatures.revocation_unknown");
  }
  return {
    chain,
    revocation: states.find((state) => state === "unknown") ?? states[0] ?? "unknown",
  };
}

function checkPerson(signer: Certificate, person: ExpectedPerson | null): void {
  if (person === null) return;
  const name = nameAttribute(signer.subject, ID.commonName).normalize("NFC");
  const isExpected =
    "certificateSha256" in person
      ? person.certificateSha256 === signer.sha256
      : person.commonName.normalize("NFC") === name &&
        (person.serialNumber === undefined ||
          person.serialNumber === nameAttribute(signer.subject, ID.serialNumber));
  if (!isExpected) throw new SignatureError("signatures.person_differs", { name });
}

function saidOf(certificate: Certificate): SignatureReport["certificate"] {
  const { sha256: digest, subject, issuer, serial, notBefore, notAfter } = certificate;
  return {
    sha256: digest,
    subject: nameText(subject),
    issuer: nameText(issuer),
    serial: hexOf(serial),
    notBefore,
    notAfter,
  };
}
