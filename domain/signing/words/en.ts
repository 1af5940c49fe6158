import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "signing.no_member": "This account belongs to no member, so it cannot ask for a certificate.",
  "signing.no_cell": "You belong to no cell in this system today. Please ask the committee office.",
  "signing.request_open":
    "A request of yours is waiting. Bring your card to the office, or withdraw that request first.",
  "signing.too_many":
    "You already have {most} certificates that are valid. Revoke one that you no longer use first.",
  "signing.key_wrong":
    "The key is of the wrong kind. Reload the page and make it again with a newer browser.",
  "signing.key_known": "This key was used for another request. Make a new request.",
  "signing.proof_wrong":
    "The device has not shown that it holds this key. Make a new request on the device that will sign.",
  "signing.certificate_unknown": "There is no such certificate among yours.",
  "signing.not_requested": "This request no longer waits: it was granted, refused or withdrawn.",
  "signing.own_request":
    "You cannot issue a certificate to yourself. Ask somebody else of the office.",
  "signing.no_card":
    "The register has no card number for this person. Add it to the file before issuing.",
  "signing.card_differs":
    "The card number differs from the register. Look at the card again; if the register is wrong, correct the file first.",
  "signing.already_revoked": "This certificate has been revoked before.",
  "signing.not_issued": "Only a certificate that was issued can be revoked.",
  "signing.no_authority": "This site has not issued any certificate yet.",
  "signing.standing.requested": "Waiting for the office",
  "signing.standing.issued": "Valid",
  "signing.standing.ending": "Ends soon",
  "signing.standing.ended": "Ended",
  "signing.standing.refused": "Refused",
  "signing.standing.withdrawn": "Withdrawn",
  "signing.standing.revoked": "Revoked",
  "signing.reason.lost": "The device was lost",
  "signing.reason.compromised": "Somebody else may have used the key",
  "signing.reason.left": "No longer belongs to the organisation",
  "signing.reason.replaced": "Replaced by another device",
  "signing.reason.mistake": "Issued by mistake",
  "signing.not_adopted":
    "The paper is not adopted yet, so it cannot be signed. Approve the minutes first.",
  "signing.not_signer": "This paper has no place for your signature.",
  "signing.same_person": "One person cannot sign the same minutes at two places.",
  "signing.signed_already": "You have signed this paper already.",
  "signing.not_your_turn": "It is not your turn yet: {name} signs first.",
  "signing.no_certificate":
    "There is no such certificate among yours. Ask for one under Digital signing.",
  "signing.certificate_over":
    "This certificate has ended or was revoked. Choose another or ask for a new one.",
  "signing.attempt_unknown": "This signing was not found. Open the page again and begin anew.",
  "signing.attempt_used": "This signing has been used already.",
  "signing.attempt_over":
    "More than 30 minutes have passed since it was prepared. Read the paper again and begin anew.",
  "signing.other_revision":
    "The paper has just been given another signature or time stamp. Reload the page, then sign.",
  "signing.file_unfit":
    "No signature can be added to this PDF. Tell the system administrator; the paper stays as it is.",
  "signing.signature_wrong":
    "The signature does not fit paper and certificate, so it was not taken. The paper stays as it is; sign again.",
  "signing.not_signed": "This paper has no signature by a key yet.",
  "signing.place.clerk": "Minutes-taker",
  "signing.place.chair": "Chair",
  "signing.place.signer": "Signer for the cell",
  "signing.persons_first":
    "The persons have not all signed: {name} signs first, then the office signs for the organisation or copies.",
  "signing.copied_already":
    "The paper has been copied for the archive, so the organisation's signature can no longer be added.",
  "signing.office_signed_already": "The paper already has this signature of the organisation.",
  "signing.not_holder":
    "This account does not hold the organisation's certificate, or no longer belongs to its office.",
  "signing.foreign_paper":
    "This certificate signs only papers of its own organisation and of those below it.",
  "signing.office_request_open":
    "The organisation has a request that waits. Wait for the decision, or withdraw that request first.",
  "signing.office_too_many":
    "The organisation has {most} certificates that are valid. Revoke one that is no longer used first.",
  "signing.place.organisation": "Organisation's signature",
  "signing.place.archive": "Archive copy",
};
