import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/catchball/document.ts';
import { negotiationOf } from '#shared/catchball/negotiation.ts';
import { readCatchball } from '#shared/catchball/read.ts';
import { jsonValue } from '#shared/json.ts';
import { proof } from './thread.ts';

const fixtures = new URL('../../fixtures/catchball/', import.meta.url);
const docs = new URL('../../../docs/', import.meta.url);

/** A folder per version of the format; a file that was ever written stays here for ever. */
const versions = readdirSync(fixtures).filter((name) => /^\d+\.\d+$/.test(name));
const files = versions.flatMap((version) =>
  readdirSync(new URL(`${version}/`, fixtures)).map((name) => [version, name] as const),
);

const contentOf = (version: string, name: string) =>
  jsonValue.parse(JSON.parse(readFileSync(new URL(`${version}/${name}`, fixtures), 'utf8')));

describe('files of every version of the format', () => {
  it('are there for each published schema', () => {
    const published = readdirSync(docs).flatMap(
      (name) => /^catchball-(.+)\.schema\.json$/.exec(name)?.[1] ?? [],
    );
    expect(versions).toEqual(published);
  });

  it.each(files)('%s/%s is read, and understood', (version, name) => {
    const { document } = readCatchball(contentOf(version, name), name, proof);
    expect(document.version).toBe(version);
    const { points, line } = negotiationOf(document.rounds);
    expect(points).toHaveLength(3);
    expect(line[0]?.act).toBe('throw');
  });

  it.each(files)('%s/%s fits the schema of its version', (version, name) => {
    const schema = JSON.parse(readFileSync(new URL(`catchball-${version}.schema.json`, docs), 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(contentOf(version, name)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(files)('%s/%s goes out with every field of its rounds, and is read again', (version, name) => {
    const { header, bodies } = readCatchball(contentOf(version, name), name, proof);
    const again = readCatchball(documentOf(header, [...bodies.values()]), name, proof);
    expect([...again.bodies]).toEqual([...bodies]);
  });
});
