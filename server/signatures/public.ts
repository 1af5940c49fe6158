export { findAuthority, openAuthority, type Authority } from "./authority/authority.ts";
