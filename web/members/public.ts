export { MemberList } from "./member-list.tsx";
export { OrganisationWork } from "./organisation-work.tsx";
