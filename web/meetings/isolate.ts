/**
 * Written text kept apart from the direction of the sentence around it (Unicode FSI and PDI), so that
 * Vietnamese titles keep their numbers and full stops in place on an Arabic screen.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
