export { OrganisationPicker } from "./organisation-picker.tsx";
