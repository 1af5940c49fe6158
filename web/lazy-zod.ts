import * as z from "zod";

/*
 * The app as it is built takes zod from here (`lazy-schemas.ts`). A contract is hundreds of schemas, of which a
 * screen asks a handful, and only when something is sent: each is made when it is asked first.
 */
export const coerce = z.coerce;
export const iso = z.iso;
export const array = lazily(z.array);
export const base64 = lazily(z.base64);
export const boolean = lazily(z.boolean);
export const custom = lazily(z.custom);
export const discriminatedUnion = lazily(z.discriminatedUnion);
export const email = lazily(z.email);
export const int = lazily(z.int);
export const json = lazily(z.json);
export const literal = lazily(z.literal);
export const looseObject = lazily(z.looseObject);
export const number = lazily(z.number);
export const object = lazily(z.object);
export const partialRecord = lazily(z.partialRecord);
export const record = lazily(z.record);
export const strictObject = lazily(z.strictObject);
export const string = lazily(z.string);
export const tuple = lazily(z.tuple);
export const union = lazily(z.union);
export const unknown = lazily(z.unknown);
export const url = lazily(z.url);
export const uuid = lazily(z.uuid);
const choice = lazily(z.enum);
const nothing = lazily(z.null);
export { choice as enum, nothing as null };

/** What makes another schema of a schema; everything else asks the schema itself. */
const FURTHER = new Set<PropertyKey>(
  "array default extend length max min nullable omit optional overwrite partial pick refine regex superRefine toLowerCase transform trim".split(
    " ",
  ),
);

/** The same function, whose schema is made when it is first looked into. */
function lazily<Make extends (...given: never[]) => object>(make: Make): Make {
  return ((...given: Parameters<Make>) => later(() => make(...given))) as unknown as Make;
}

type Method = (...given: unknown[]) => object;

function later(make: () => object): object {
  let made: object | undefined;
  const own = () => (made ??= make());
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (made === undefined && FURTHER.has(name))
          return (...given: unknown[]) =>
            later(() => (Reflect.get(own(), name) as Method).apply(own(), given));
        return Reflect.get(own(), name) as unknown;
      },
      has: (_, name) => Reflect.has(own(), name),
      getPrototypeOf: () => Reflect.getPrototypeOf(own()),
    },
  );
}
