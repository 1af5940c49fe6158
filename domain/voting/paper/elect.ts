export interface Elected {
  /** Places on the ballot of those who are elected. */
  readonly elected: readonly number[];
  /** Those who had equal votes for the last seats, when there are fewer seats than equals. */
  readonly tied: readonly number[];
}

/**
 * Who is elected: among those who may be (`reached`), those with most votes, as many as there are seats.
 * When equal votes stand where the seats end, nobody of the equals is elected (244-QĐ/TW, Điều 32, kept by
 * 190-QĐ/TW): the meeting votes again on them alone.
 */
export function electFrom(
  votes: readonly number[],
  reached: readonly boolean[],
  seats: number,
): Elected {
  const votesAt = (place: number) => votes[place] ?? 0;
  const eligible = votes
    .map((_, place) => place)
    .filter((place) => reached[place] === true)
    .toSorted((a, b) => votesAt(b) - votesAt(a) || a - b);
  const [last, next] = [eligible[seats - 1], eligible[seats]];
  if (last === undefined || next === undefined) return { elected: eligible.toSorted(up), tied: [] };
  const edge = votesAt(last);
  if (edge > votesAt(next)) return { elected: eligible.slice(0, seats).toSorted(up), tied: [] };
  return {
    elected: eligible.filter((place) => votesAt(place) > edge).toSorted(up),
    tied: eligible.filter((place) => votesAt(place) === edge).toSorted(up),
  };
}

const up = (a: number, b: number) => a - b;
