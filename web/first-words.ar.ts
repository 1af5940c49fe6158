export { ar as first } from "./words.ar.ts";
