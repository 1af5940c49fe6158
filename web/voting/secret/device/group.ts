import { BELENIOS_2048, createGroup, type Group } from "@chiboso/domain/crypto/belenios/group.ts";

let made: Group | undefined;

/** The group of all secret votes; its tables are made when the first device of a screen needs them. */
export function secretGroup(): Group {
  made ??= createGroup(BELENIOS_2048);
  return made;
}

/** Lets the screen draw, and waits so many milliseconds. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
