import { z } from 'zod';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

/** Longest text that any single field may hold; protects every reader of a foreign file. */
export const MAX_TEXT = 20_000;

/** Text that can be stored, hashed and printed anywhere: well-formed Unicode, bounded, without NUL. */
export const text = (max: number = MAX_TEXT) =>
  z
    .string()
    .max(max)
    .refine((value) => isStorable(value, max), 'must be well-formed text');

const NOT_JSON = 'must be JSON with well-formed texts';

/** Any JSON value. By hand: whole files pass through here, and a recursive schema takes twenty times as long. */
export const jsonValue = z.custom<JsonValue>(isJsonValue, NOT_JSON);
export const jsonObject = z.custom<JsonObject>(isJsonObject, NOT_JSON);

function isJsonValue(value: unknown): value is JsonValue {
  switch (typeof value) {
    case 'string':
      return isStorable(value, MAX_TEXT);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      return value === null || (Array.isArray(value) ? value.every(isJsonValue) : isJsonObject(value));
    default:
      return false;
  }
}

function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(([key, each]) => isStorable(key, 200) && isJsonValue(each));
}

function isStorable(value: string, max: number): boolean {
  return value.length <= max && value.isWellFormed() && !value.includes('\0');
}

/** Structural equality of two JSON values; the order of object keys does not matter. */
export function jsonEqual(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isJsonArray(a) || isJsonArray(b)) {
    if (!isJsonArray(a) || !isJsonArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => jsonEqual(value, b[index] ?? null));
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && jsonEqual(a[key] ?? null, b[key] ?? null))
  );
}

function isJsonArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
