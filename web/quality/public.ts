export { SheetLink } from "./sheet-link.tsx";
