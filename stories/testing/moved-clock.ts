/**
 * Loaded into the product before anything else (`node --import`): its clock shows the time of the story and goes on
 * from there. A life takes years, and no test may wait for them.
 */
const shift = Number(process.env["STORY_CLOCK_SHIFT_MS"] ?? 0);
const RealDate = Date;

class MovedDate extends RealDate {
  constructor(...given: readonly [] | readonly [value: number | string | Date]) {
    super(given.length === 0 ? RealDate.now() + shift : given[0]);
  }

  static override now(): number {
    return RealDate.now() + shift;
  }
}

// The parts of a date are never given one by one in the product: days and moments are text there.
globalThis.Date = MovedDate as DateConstructor;
