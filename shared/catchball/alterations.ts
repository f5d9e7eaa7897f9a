import type { JsonObject, JsonValue } from '../json.ts';

/** One place at which an altered round differs from the copy that a plan has kept of it. */
export interface Alteration {
  /** Names of fields and places in lists, from the outside in, joined by dots. */
  readonly path: string;
  /** Undefined where the copy has nothing there. */
  readonly was: JsonValue | undefined;
  /** Undefined where the altered round has nothing there. */
  readonly is: JsonValue | undefined;
}

/** Where two versions of one round differ, outermost first; hash and signature are left out, as they follow. */
export function alterations(was: JsonObject, is: JsonObject): readonly Alteration[] {
  const { hash: _, signature: __, ...before } = was;
  const { hash: ___, signature: ____, ...after } = is;
  return differences(before, after, '');
}

function differences(
  was: JsonValue | undefined,
  is: JsonValue | undefined,
  path: string,
): readonly Alteration[] {
  const [before, after] = [entriesOf(was), entriesOf(is)];
  if (before === null || after === null) {
    return was === is ? [] : [{ path, was, is }];
  }
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) =>
    differences(before.get(name), after.get(name), path === '' ? name : `${path}.${name}`),
  );
}

/** The parts of a list or an object; null for anything that has none. */
function entriesOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}
