import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  "signatures.algorithm_unknown":
    "The signature uses a method that is not accepted. Use RSA from 2048 bits or ECDSA P-256, with SHA-256.",
  "signatures.byte_range_end":
    "What is signed does not reach the end of the signed version. Not accepted; take the original again and sign it anew.",
  "signatures.byte_range_hole":
    "The part that is left out of the signature is not exactly the place of the signature. The file is not accepted.",
  "signatures.byte_range_malformed":
    "The file does not say properly what is signed. It is not accepted.",
  "signatures.byte_range_start":
    "What is signed does not begin at the start of the file. It is not accepted.",
  "signatures.certificate_expired":
    "The certificate had expired when it was used. Renew it or ask for a new one and sign again.",
  "signatures.certificate_extension_unknown":
    "The certificate has a condition that the system does not know, so it is not accepted. Use another certificate.",
  "signatures.certificate_malformed": "The certificate is not in proper form and cannot be read.",
  "signatures.certificate_not_trusted":
    "The certificate was not issued by an authority that this site trusts. Use one that was.",
  "signatures.certificate_not_yet_valid": "The certificate was not yet valid when it was used.",
  "signatures.certificate_purpose":
    "This certificate is not meant for signatures that one answers for (non-repudiation). Use a certificate for signing.",
  "signatures.certificate_revoked":
    "The certificate had been revoked before it was used. The signature does not count.",
  "signatures.certificate_unneeded":
    "The signature carries a certificate that has nothing to do with it. Not accepted.",
  "signatures.cms_larger_than_hole":
    "The signature has {size} bytes and the place for it only {room}. Prepare the file again with more room.",
  "signatures.cms_malformed": "The signature is not in proper form. Sign again.",
  "signatures.content_type_wrong": "The signature is about another kind of content. Not accepted.",
  "signatures.digest_differs":
    "The content was changed after signing, or the signature is that of another file.",
  "signatures.digest_weak":
    "The signature uses an old method that is no longer safe (SHA-1 or MD5). Sign again with SHA-256.",
  "signatures.field_differs":
    "The signature is in another field ({name}) than the one that was prepared.",
  "signatures.field_name_taken": "The document has a signature field {name} already.",
  "signatures.field_name_wrong":
    "The name of a signature field has only plain letters, digits and hyphens.",
  "signatures.file_differs": "The file is not the one in the log: its digest differs.",
  "signatures.hole_not_empty":
    "Behind the signature its place holds something else. The file is not accepted.",
  "signatures.key_too_weak":
    "The key is too weak or of another kind: RSA from 2048 bits or ECDSA P-256 is needed.",
  "signatures.pdf_active_content":
    "A script, an action or an embedded file was added. Not accepted.",
  "signatures.pdf_annotation_added":
    "A note or a cover was added to a page that is not the signature field. Not accepted.",
  "signatures.pdf_bytes_after_end":
    "There is something behind the end of the PDF, or its end was cut off. Not accepted.",
  "signatures.pdf_damaged":
    "The PDF is damaged or not made by the rules, so it cannot be checked. Take the original again.",
  "signatures.pdf_encrypted": "The PDF is locked. Only files that are not locked are accepted.",
  "signatures.pdf_field_malformed":
    "The signature field is not made as signature fields are. Not accepted.",
  "signatures.pdf_hybrid":
    "The PDF has two kinds of tables, so that programs may read it differently. Not accepted.",
  "signatures.pdf_mark_outside":
    "The visible mark of the signature is outside the place that is kept for it. Not accepted.",
  "signatures.pdf_object_changed":
    "Something that was in the document was changed along with signing. Not accepted; sign the original again.",
  "signatures.pdf_object_hidden":
    "The file hides something that its table does not name. Not accepted.",
  "signatures.pdf_object_removed":
    "Something was removed from the document along with signing. Not accepted.",
  "signatures.pdf_object_unexpected":
    "Something that is not part of a signature was added. Not accepted.",
  "signatures.pdf_page_changed": "A page of the document was changed. Not accepted.",
  "signatures.pdf_table_packed":
    "The PDF has a packed table, which is not accepted for signing. Use the file as the system made it.",
  "signatures.person_differs":
    "The signature is that of {name}, not of the person who was to sign.",
  "signatures.prefix_changed":
    "The file does not begin with the document that was given out. Not accepted; sign the original again.",
  "signatures.prepared_differs":
    "Beside the place of the signature the file differs from the prepared one. Not accepted; sign again.",
  "signatures.revocation_unknown":
    "It is not known whether the certificate was revoked. Bring the revocation list up to date and check again.",
  "signatures.role_differs": "The role of the signature is not the one that was asked for.",
  "signatures.same_person_twice":
    "One person ({name}) signed twice. Each signature must be that of another person.",
  "signatures.signature_missing":
    "The document needs {wanted} signatures and has only {found}. It may have been cut back.",
  "signatures.signature_unexpected": "The document needs {wanted} signatures and has {found}.",
  "signatures.signatures_not_one":
    "Each time of signing must add exactly one signature and nothing else.",
  "signatures.signer_certificate_missing":
    "The signature does not carry the certificate of its signer.",
  "signatures.signers_many": "The signature must be that of exactly one signer.",
  "signatures.signing_certificate_differs":
    "The signature is bound to another certificate. Not accepted.",
  "signatures.signing_certificate_missing":
    "The signature is not bound to the signer's certificate (no signing-certificate-v2). Sign again with a tool that makes PAdES or CAdES.",
  "signatures.signing_time_inside": "A PAdES signature must not say its time inside. Sign again.",
  "signatures.signing_time_missing": "A detached signature must say when it was made. Sign again.",
  "signatures.sub_filter_unknown":
    "This kind of signature in a PDF is not accepted. Sign by PAdES.",
  "signatures.time_before_certificate":
    "The time stamp is older than the certificate of its authority. Not accepted.",
  "signatures.time_in_future":
    "The time stamp is more than 5 minutes ahead of the system's clock. Check the server's clock.",
  "signatures.time_stamp_missing": "The signature has no time stamp. Ask for one and check again.",
  "signatures.time_stamp_nonce": "The time stamp authority answered another request. Try again.",
  "signatures.time_stamp_other_data": "The time stamp is about something else.",
  "signatures.time_stamp_purpose":
    "The certificate of the time stamp authority is not for time stamps alone. Not accepted.",
  "signatures.time_stamp_rejected":
    "The time stamp authority refused the request. Try again or choose another one.",
  "signatures.time_stamp_twice": "The signature has a time stamp already.",
  "signatures.time_stamp_unreachable":
    "The time stamp authority cannot be reached. Try again later or check its address.",
  "signatures.unsigned_attribute_unknown":
    "The signature carries something that is not protected by it. Not accepted.",
  "signatures.value_wrong":
    "The value of the signature does not fit the key of the certificate. Sign again.",
  "signatures.xml_malformed":
    "The XML is not in proper form or has parts that are not accepted (DOCTYPE, entities). Export it again.",
  "signatures.xml_signature_malformed":
    "The signature in the XML is not of the XAdES form that is accepted.",
  "signatures.xml_signed_already":
    "The XML document is signed already. Sign the one without a signature.",
};
