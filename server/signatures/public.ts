export { findAuthority, openAuthority, type Authority } from "./authority/authority.ts";
export { assembleCms } from "./cms/assemble-cms.ts";
export { digestOfRange, fillSignature, prepareSignature } from "./pdf/prepare-signature.ts";
export { checkSignedDocument } from "./validate/check-document.ts";
export { checkNewSignature } from "./validate/check-revision.ts";
