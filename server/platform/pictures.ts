import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { patchOf } from "@chiboso/domain/kernel/patch.ts";
import type { Database, Reader } from "./database.ts";
import type { Live, Topic } from "./live.ts";

/** The answer to a read that many people look at, taken once for all of them whenever it moves. */
export interface Picture {
  /** The route that answers the same: browsers keep the answer under its name. */
  readonly name: string;
  /** The first half of the topics that it is about: `meeting`. */
  readonly topic: string;
  /** With the reach of the system; undefined while the thing is not shown this way. */
  readonly take: (reader: Reader, id: Id) => Promise<Taken | undefined>;
}

export interface Taken {
  /** What the watchers of each group see. */
  readonly seen: Readonly<Record<string, unknown>>;
  /** The group of a watcher, undefined for somebody who may not see it: asked again for every picture. */
  readonly groupOf: (actor: Actor) => string | undefined;
}

/** An open stream. `tell` gets the name of an event and its data, which has no line break. */
export interface Watcher {
  readonly actor: Actor;
  readonly tell: (event: "shown" | "missed" | "moved", data: string) => void;
}

export interface Pictures {
  /** Shows the watcher how a topic moves until the returned function is called. */
  watch(topic: Topic, watcher: Watcher): () => void;
}

/** One person's tap is shown at once, a burst of them ten times a second. */
const GAP_MS = 100;
/** So many are taken at a time: more would only wait for the same database. */
const AT_A_TIME = 4;

interface Album {
  readonly topic: Topic;
  /** Each watcher with the groups in which it was shown each picture. */
  readonly watchers: Map<Watcher, Map<string, string>>;
  readonly taken: Map<string, Taken>;
  readonly stop: () => void;
  takenAt: number;
  /** Something moved before the first picture was there to compare with. */
  unseen: boolean;
  state: "resting" | "waiting" | "taking" | "takingAgain";
}

/**
 * Takes pictures of what is watched after each publication and tells every watcher what moved in it
 * (`kernel/patch.ts`). Events: `shown` has the names of the pictures that the watcher is shown of a topic;
 * `moved` a topic, a name and a patch; `missed` a topic of which the watcher must ask for everything again.
 */
export function createPictures(
  live: Live,
  database: Database,
  pictures: readonly Picture[],
  fail: (error: unknown) => void,
): Pictures {
  const albums = new Map<Topic, Album>();
  const pace = pacing(async (album) => {
    try {
      await takeAll(album, database, pictures);
    } catch (error) {
      fail(error);
      for (const watcher of album.watchers.keys()) watcher.tell("missed", album.topic);
    }
  });
  const open = (topic: Topic): Album => {
    const stop = live.subscribe([topic], () => pace.moved(album));
    const album: Album = { ...NEW, topic, watchers: new Map(), taken: new Map(), stop };
    albums.set(topic, album);
    pace.first(album);
    return album;
  };
  const leave = (album: Album, watcher: Watcher) => {
    album.watchers.delete(watcher);
    if (album.watchers.size > 0) return;
    album.stop();
    albums.delete(album.topic);
  };
  return {
    watch(topic, watcher) {
      if (!pictures.some((picture) => isOf(picture, topic))) return () => undefined;
      const album = albums.get(topic) ?? open(topic);
      album.watchers.set(watcher, new Map());
      for (const [name, taken] of album.taken) welcome(album, watcher, name, taken);
      return () => leave(album, watcher);
    },
  };
}

const NEW = { takenAt: -GAP_MS, unseen: false, state: "waiting" } as const;

/** When pictures are taken: at once, but not of the same thing again before the gap is over. */
function pacing(take: (album: Album) => Promise<void>) {
  const taking = inTurns(AT_A_TIME, async (album: Album) => {
    if (album.watchers.size === 0) return;
    album.state = "taking";
    album.takenAt = performance.now();
    await take(album);
    album.unseen = false;
    const again = (album.state as Album["state"]) === "takingAgain";
    album.state = "resting";
    if (again) moved(album);
  });
  const moved = (album: Album) => {
    if (album.taken.size === 0) album.unseen = true;
    if (album.state === "taking") album.state = "takingAgain";
    if (album.state !== "resting") return;
    album.state = "waiting";
    const wait = album.takenAt + GAP_MS - performance.now();
    if (wait <= 0) taking(album);
    else setTimeout(() => taking(album), wait);
  };
  return { first: taking, moved };
}

/** Does the work for one after the other of those it is called with, so many at a time. */
function inTurns<T>(atATime: number, work: (each: T) => Promise<void>): (each: T) => void {
  const queue: T[] = [];
  let busy = 0;
  const next = () => {
    const [each] = busy < atATime ? queue.splice(0, 1) : [];
    if (each === undefined) return;
    busy += 1;
    void work(each).finally(() => {
      busy -= 1;
      next();
    });
  };
  return (each) => {
    queue.push(each);
    // Not at once: who is entered first is looked at together with who comes in the same moment.
    queueMicrotask(next);
  };
}

function isOf(picture: Picture, topic: Topic): boolean {
  return topic.startsWith(`${picture.topic}:`);
}

async function takeAll(
  album: Album,
  database: Database,
  pictures: readonly Picture[],
): Promise<void> {
  const id = album.topic.slice(album.topic.indexOf(":") + 1);
  for (const picture of pictures) {
    if (!isOf(picture, album.topic)) continue;
    show(album, picture.name, await picture.take(database, id));
  }
}

/** Tells everybody what moved between the last picture of that name and this one. */
function show(album: Album, name: string, after: Taken | undefined): void {
  const before = album.taken.get(name);
  if (after === undefined) album.taken.delete(name);
  else album.taken.set(name, after);
  const moves = new Map<string, string | undefined>();
  for (const [watcher, groups] of album.watchers) {
    const group = after?.groupOf(watcher.actor);
    if (before === undefined || after === undefined || group !== groups.get(name)) {
      if (group === groups.get(name)) continue;
      place(album, watcher, name, group);
      if (before !== undefined || album.unseen) watcher.tell("missed", album.topic);
      continue;
    }
    if (group === undefined) continue;
    if (!moves.has(group)) moves.set(group, moveOf(album.topic, name, before, after, group));
    const move = moves.get(group);
    if (move !== undefined) watcher.tell("moved", move);
  }
}

function moveOf(
  topic: Topic,
  name: string,
  before: Taken,
  after: Taken,
  group: string,
): string | undefined {
  const patch = patchOf(before.seen[group], after.seen[group]);
  return patch && JSON.stringify({ topic, name, patch });
}

function welcome(album: Album, watcher: Watcher, name: string, taken: Taken): void {
  const group = taken.groupOf(watcher.actor);
  if (group !== undefined) place(album, watcher, name, group);
}

/** From now on the watcher is shown that picture as its group sees it, or no more. */
function place(album: Album, watcher: Watcher, name: string, group: string | undefined): void {
  const groups = album.watchers.get(watcher);
  if (group === undefined) groups?.delete(name);
  else groups?.set(name, group);
  watcher.tell("shown", JSON.stringify({ topic: album.topic, names: [...(groups?.keys() ?? [])] }));
}
