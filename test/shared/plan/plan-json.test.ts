import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#shared/json.ts';
import { TooNewError } from '#shared/plan/migrations/upgrade.ts';
import { InvalidPlanError, planFromJson, planToJson } from '#shared/plan/plan-json.ts';
import { planJsonSchema } from '#shared/plan/plan-json-schema.ts';
import { SCHEMA_VERSION } from '#shared/plan/records/records.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { recordsOf } from './arbitraries.ts';

const SAMPLES = ['automotive', 'homelessness'] as const;
const overWire = (json: JsonObject) => JSON.parse(JSON.stringify(json));
const sampleText = JSON.stringify(planToJson(buildSample('automotive')));
const sample = () => JSON.parse(sampleText);

const topUnit = sample().records.find(({ kind }: { kind: string }) => kind === 'unit').id;

/** The sample with some fields of its first record of a kind replaced; undefined leaves a field out. */
function altered(kind: string, changes: Readonly<Record<string, unknown>>) {
  const json = sample();
  const index = json.records.findIndex((record: { kind: string }) => record.kind === kind);
  json.records[index] = JSON.parse(JSON.stringify({ ...json.records[index], ...changes }));
  return json;
}

function refusal(json: unknown): string {
  try {
    planFromJson(json);
  } catch (error) {
    if (error instanceof InvalidPlanError) return error.message;
    throw error;
  }
  return 'taken';
}

describe('a plan as JSON', () => {
  it.each(SAMPLES)('comes back as it was: %s', (name) => {
    const records = buildSample(name);
    expect(recordsOf(planFromJson(overWire(planToJson(records))))).toEqual(recordsOf(records));
    expect(planToJson(planFromJson(overWire(planToJson(records))))).toEqual(planToJson(records));
  });

  it('of version 3 is taken, without review days', () => {
    const json = overWire(planToJson(buildSample('automotive')));
    const records = json.records.map(({ reviews: _, ...record }: JsonObject) => record);
    expect(recordsOf(planFromJson({ ...json, schema: 3, records }))).toEqual(
      recordsOf(buildSample('automotive')),
    );
  });

  it('keeps what a newer minor version wrote', () => {
    const json = altered('item', { mood: ['good'] });
    const back = overWire(planToJson(planFromJson(json)));
    expect(back.records.find((record: JsonObject) => record.kind === 'item')).toMatchObject({
      mood: ['good'],
    });
  });
});

describe('a document that is no plan', () => {
  it.each([
    ['nothing', null, 'This is no plan: it is not a JSON object.'],
    ['a list', [], 'This is no plan: it is not a JSON object.'],
    ['another format', { ...sample(), format: 'x' }, 'This is no plan: its “format” is not “tenkai-plan”.'],
    [
      'no version',
      { ...sample(), schema: '3' },
      'The “schema” of the plan must be a whole number from 1 on.',
    ],
    ['no list', { ...sample(), records: {} }, 'The “records” of the plan must be a list.'],
    [
      'no records',
      { ...sample(), records: [] },
      'A plan has exactly one record of the kind “plan”; this one has 0.',
    ],
    [
      'a text for a record',
      { ...sample(), records: ['x'] },
      'Record 1 is not a JSON object with well-formed texts.',
    ],
  ])('is refused with a sentence: %s', (_, json, message) => {
    expect(refusal(json)).toBe(message);
  });

  it.each([
    ['a wrong type', 'item', { text: 5 }, /^Record \d+ \(item [A-Z]+\d\): its “text” must be a text\.$/],
    ['a missing field', 'item', { order: undefined }, /its “order” is missing; it must be a text\.$/],
    [
      'a date that is none',
      'item',
      { due: 'soon' },
      /its “due” must be a date such as 2026-03 or 2026-03-31\.$/,
    ],
    ['a word of a closed list', 'item', { status: 'fine' }, /its “status” must be one of open, onTrack, /],
    [
      'a text that is too long',
      'plan',
      { title: 'x'.repeat(301) },
      /its “title” is longer than 300 characters\.$/,
    ],
    [
      'a day that is none',
      'period',
      { reviews: ['2026-02-29'] },
      /its “reviews\.0” must be a day such as 2026-03-31\.$/,
    ],
    [
      'a day that is there twice',
      'period',
      { reviews: ['2026-03-02', '2026-03-02'] },
      /its “reviews” must be days in rising order, each once\.$/,
    ],
    ['a field within a field', 'plan', { strengths: [{ key: 'A' }] }, /its “strengths\.0\.key” /],
    [
      'a kind that is none',
      'item',
      { kind: 'wish' },
      /^Record \d+ \(wish [A-Z]+\d\): its “kind” is of no kind/,
    ],
    [
      'a reference to nothing',
      'item',
      { owner: 'nobody' },
      /cannot stand: .*refers to a missing person \(owner\)\.$/,
    ],
    [
      'a unit above itself',
      'unit',
      { parent: topUnit },
      /cannot stand: The unit “Components Division” stands above itself\.$/,
    ],
  ])('names the record and the field: %s', (_, kind, changes, message) => {
    expect(refusal(altered(kind, changes))).toMatch(message);
  });

  it('refuses a record that is there twice, and a code that two items of a matrix have', () => {
    const json = sample();
    const item = json.records.find(({ kind }: { kind: string }) => kind === 'item');
    expect(refusal({ ...json, records: [...json.records, item] })).toMatch(
      /^Records \d+ and \d+ are both the item /,
    );
    const twin = { ...item, id: 'another' };
    expect(refusal({ ...json, records: [...json.records, twin] })).toMatch(/have the code/);
  });

  it('says so where a newer version wrote it', () => {
    expect(() => planFromJson({ ...sample(), schema: SCHEMA_VERSION + 1 })).toThrow(TooNewError);
  });

  it('is looked at no further than its first fault', () => {
    const begun = performance.now();
    expect(refusal({ ...sample(), records: Array(400_000).fill(0) })).toMatch(/^Record 1\b.*\.$/);
    expect(refusal({ ...sample(), records: Array(500_001).fill(0) })).toMatch(/500001 records/);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('quotes no control characters, and not more than fits', () => {
    const message = refusal(altered('item', { kind: `\u0007${'k'.repeat(100)}` }));
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(300);
  });

  it('is refused with a sentence whatever else it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(refusal(value)).toMatch(/^This is no plan: /);
        expect(refusal({ ...sample(), records: [value] })).toMatch(/^Record 1\b.*\.$/);
      }),
    );
  });

  it('gives one plain sentence or a plan, whatever is put in place of a part', () => {
    const json = sample();
    const places = json.records.flatMap((record: object, index: number) =>
      Object.keys(record).map((field) => [index, field] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([index, field], value) => {
        const records = json.records.with(index, { ...json.records[index], [field]: value });
        const message = refusal({ ...json, records });
        expect(message === 'taken' || /^(Records? \d+ |A plan has )[^\n]+\.$/.test(message), message).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('the published JSON Schema', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../docs/plan.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);

  it('is the one that the program uses', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });

  it.each(SAMPLES)('lets an independent validator accept what is written: %s', (name) => {
    expect(validate(overWire(planToJson(buildSample(name)))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['another format', { ...sample(), format: 'x' }],
    ['a missing field', altered('item', { order: undefined })],
    ['a date that is none', altered('item', { due: 'soon' })],
    ['a kind that is none', altered('item', { kind: 'wish' })],
    ['an id with a space', altered('unit', { id: 'a b' })],
  ])('lets it refuse %s', (_, wrong) => {
    expect(validate(wrong)).toBe(false);
  });

  it('allows the fields of a newer minor version', () => {
    expect(validate(altered('item', { mood: ['good'] }))).toBe(true);
  });
});
