/**
 * What changed between two JSON values, small enough to be told to everybody who looks at them. Lists whose
 * elements carry an id of their own (`id` or `memberId`) are told element by element, objects field by field,
 * everything else whole.
 */
export type Patch =
  | { readonly is: unknown }
  | { readonly fields: Readonly<Record<string, Patch>> }
  | { readonly ids?: readonly string[]; readonly elements: Readonly<Record<string, Patch>> };

type Fields = Readonly<Record<string, unknown>>;

/** The change that leads from one value to the other, or undefined when they are the same. */
export function patchOf(before: unknown, after: unknown): Patch | undefined {
  if (Object.is(before, after)) return undefined;
  if (Array.isArray(before) && Array.isArray(after)) return listPatch(before, after);
  if (isFields(before) && isFields(after) && sameKeys(before, after))
    return fieldPatch(before, after);
  return { is: after };
}

/** The value after the change; undefined when the change was not made for this value. */
export function patched(value: unknown, patch: Patch): unknown {
  if ("is" in patch) return patch.is;
  if ("fields" in patch) return isFields(value) ? patchedFields(value, patch.fields) : undefined;
  return Array.isArray(value) ? patchedList(value, patch) : undefined;
}

function fieldPatch(before: Fields, after: Fields): Patch | undefined {
  const fields = changesOf(Object.keys(after), (key) => patchOf(before[key], after[key]));
  return fields && { fields };
}

function listPatch(before: readonly unknown[], after: readonly unknown[]): Patch | undefined {
  const [old, fresh] = [byId(before), byId(after)];
  if (old === undefined || fresh === undefined)
    return sameValues(before, after) ? undefined : { is: after };
  const moved = !sameOrder([...old.keys()], [...fresh.keys()]);
  const elements = changesOf([...fresh.keys()], (id) => {
    const element = old.get(id);
    return element === undefined ? { is: fresh.get(id) } : patchOf(element, fresh.get(id));
  });
  if (!moved && elements === undefined) return undefined;
  return { ...(moved && { ids: [...fresh.keys()] }), elements: elements ?? {} };
}

function changesOf(
  keys: readonly string[],
  change: (key: string) => Patch | undefined,
): Record<string, Patch> | undefined {
  const changed = keys.flatMap((key) => {
    const patch = change(key);
    return patch === undefined ? [] : [[key, patch] as const];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

function patchedFields(value: Fields, fields: Readonly<Record<string, Patch>>): unknown {
  if (!Object.keys(fields).every((key) => Object.hasOwn(value, key))) return undefined;
  const entries = Object.entries(value).map(([key, field]) => {
    const change = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return [key, change === undefined ? field : patched(field, change)] as const;
  });
  // Not by assignment: a key may be called as the fields that every object has.
  return entries.some(([, field]) => field === undefined) ? undefined : Object.fromEntries(entries);
}

function patchedList(
  value: readonly unknown[],
  patch: Extract<Patch, { readonly elements: unknown }>,
): unknown {
  const old = byId(value);
  if (old === undefined) return undefined;
  const list: unknown[] = [];
  for (const id of patch.ids ?? old.keys()) {
    const change = Object.hasOwn(patch.elements, id) ? patch.elements[id] : undefined;
    const element = change === undefined ? old.get(id) : patched(old.get(id), change);
    if (element === undefined) return undefined;
    list.push(element);
  }
  return Object.keys(patch.elements).every((id) => patch.ids?.includes(id) ?? old.has(id))
    ? list
    : undefined;
}

/** The elements by their ids; undefined for a list of which one has none, or two have the same. */
function byId(list: readonly unknown[]): Map<string, unknown> | undefined {
  const found = new Map<string, unknown>();
  for (const element of list) {
    const id = isFields(element) ? (element["id"] ?? element["memberId"]) : undefined;
    if (typeof id !== "string" || found.has(id)) return undefined;
    found.set(id, element);
  }
  return found;
}

function sameValues(before: readonly unknown[], after: readonly unknown[]): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function sameOrder(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((id, index) => id === after[index]);
}

function sameKeys(before: Fields, after: Fields): boolean {
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length && keys.every((key) => Object.hasOwn(after, key))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
