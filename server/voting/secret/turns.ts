/** How much may wait: under one name, and of all names together before each has no more than its even part. */
export interface Room {
  readonly ofOne: number;
  readonly ofAll: number;
}

/** Under which name something waits, and how much of that name is taken before the next has its turn. */
export interface Turn {
  readonly name: string;
  readonly each: number;
}

export interface Turns<Job> {
  /** False where there is no place. */
  readonly put: (turn: Turn, job: Job) => boolean;
  readonly take: () => Job | undefined;
}

interface Line<Job> {
  readonly jobs: Job[];
  readonly each: number;
  left: number;
}

/**
 * What waits: in the order of its coming under each name, and the names in turn. Whoever fills one takes no place
 * of another, and keeps nobody else waiting for longer than one turn of each name.
 */
export function turns<Job>({ ofOne, ofAll }: Room): Turns<Job> {
  const lines = new Map<string, Line<Job>>();
  let waiting = 0;
  return {
    put({ name, each }, job) {
      const line = lines.get(name) ?? { jobs: [], each, left: each };
      lines.set(name, line);
      const most = waiting < ofAll ? ofOne : Math.min(ofOne, ofAll / lines.size);
      // A name of which nothing waits has one place however many names there are.
      if (line.jobs.length > 0 && line.jobs.length >= most) return false;
      line.jobs.push(job);
      waiting += 1;
      return true;
    },
    take() {
      const [next] = lines;
      if (next === undefined) return undefined;
      const [name, line] = next;
      const job = line.jobs.shift();
      waiting -= 1;
      line.left -= 1;
      if (line.jobs.length === 0 || line.left === 0) lines.delete(name);
      if (line.jobs.length > 0 && line.left === 0) {
        line.left = line.each;
        lines.set(name, line);
      }
      return job;
    },
  };
}
