/** JSON as it comes from the parser, to be changed in place. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One value of a tree, and where it hangs. */
export type Place =
  | { readonly in: Json[]; readonly at: number }
  | { readonly in: { [key: string]: Json }; readonly at: string };

export function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All values below the root. */
export function placesIn(root: Json): readonly Place[] {
  const places: Place[] = [];
  const waiting: Json[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) {
      for (const at of value.keys()) places.push({ in: value, at });
      waiting.push(...value);
    } else if (isObject(value)) {
      for (const at of Object.keys(value)) places.push({ in: value, at });
      waiting.push(...Object.values(value));
    }
  }
  return places;
}

export function valueAt(place: Place): Json {
  return (Array.isArray(place.in) ? place.in[Number(place.at)] : place.in[place.at]) ?? null;
}

/** Also for the key `__proto__`, which an assignment would take for something else. */
export function put(place: Place, value: Json): void {
  Object.defineProperty(place.in, place.at, { value, enumerable: true, configurable: true, writable: true });
}

export function remove(place: Place): void {
  if (Array.isArray(place.in)) place.in.splice(Number(place.at), 1);
  else delete place.in[place.at];
}
