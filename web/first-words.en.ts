export { en as first } from "./words.en.ts";
