import { BELENIOS_2048, createGroup, type Group } from "@chiboso/domain/crypto/belenios/group.ts";

let made: Group | undefined;

/** The group of all secret votes; its tables are made when the first device of a screen needs them. */
export function secretGroup(): Group {
  made ??= createGroup(BELENIOS_2048);
  return made;
}
