import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catchballJsonSchema } from '#shared/catchball/json-schema.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { answering, divisionThrows, fileOf, making } from './thread.ts';

const published = JSON.parse(
  readFileSync(new URL('../../../docs/catchball-1.2.schema.json', import.meta.url), 'utf8'),
);

describe('the published JSON Schema', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
  const { header, round } = divisionThrows(buildSample('automotive'));
  const file = fileOf(header, [
    round,
    answering(round, [], making('round-2', 'production'), { message: '' }),
  ]);

  it('is the one that the program uses', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(catchballJsonSchema())));
  });

  it('lets an independent validator accept what is thrown and answered', () => {
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['another format', { ...file, format: 'other' }],
    ['no rounds', { ...file, rounds: [] }],
    ['a round without a hash', fileOf(header, [{ ...round, hash: 'none' }])],
  ])('lets it refuse %s', (_, wrong) => {
    expect(validate(wrong)).toBe(false);
  });
});
