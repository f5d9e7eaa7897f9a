import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english, type MessageKey } from '#renderer/messages/english.ts';
import { german } from '#renderer/messages/german.ts';
import { japanese } from '#renderer/messages/japanese.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const keys = Object.keys(english) as readonly MessageKey[];

/** What is the same word in every language, or no word at all. */
const ALIKE: readonly RegExp[] = [
  /^app\.name$/,
  /catchball$|\.panel$/i,
  /\.trueNorth$/,
  /^matrix\.(cell|zoom)/,
  /^catchball\.(value\.none|leaving\.targets|round\.from)$/,
  /^clipboard\.(corner|signs\.times)$/,
  /^review\.(sentence|pair|restoring\.others|value\.none)/,
  /^thread\.signer$/,
  /^(scales|ownership\.tab)\.raci$|\.date\.example$/,
  /^(presenting\.)?key\./,
  /^importing\.(crossed|at|atSheet)$/,
  /^organisation\.newYear\.sum$/,
  /^export\.format\.|^pack\.(percent|paper\.size)$/,
  /^checks\.option$|^(export\.list|command)\.(show)?okrs$|^importing\.okr\.quarterName$|^frameworks\.q$/i,
];

/** English words that German has too: Budget, Matrix, Name, Person, Plan, Status, Text. */
const GERMAN_TOO: readonly RegExp[] = [
  /^approval\.heading$|^palette\.board$|^matrix\.edit\.person$/,
  /^(find\.kind|inspector\.title|page|raci)\.person$|^find\.kind\.thread$|^find\.in\.thread$/,
  /^(find\.in|inspector|linear|(catchball|clipboard|review)\.field|review\.naming)\.(budget|name|status|text)$/,
  /^(inspector|clipboard\.field|review\.month)\.plan$|^importing\.review\.mine$/,
  /^importing\.(as\.)?organisation(\.person)?$|^command\.show(Organisation|Matrix|Okrs)$/,
  /^organisation\.(name|column\.reviews|newYear\.status|matrices\.one|holds\.matrix\.one)$/,
  /^export\.(group\.graph|matrix)$|^pack\.(preset\.)?poster$|^scorecard\.(title|tab\.table)$/,
  /^(checks|cascade)\.person$|^cascade\.status$|^needs\.resource\.name$|^alignment\.product$/,
];

describe.each([
  ['German', german, [...ALIKE, ...GERMAN_TOO]],
  ['Japanese', japanese, ALIKE],
] as const)('the catalogue in %s', (_, catalogue, alike) => {
  it('fills in the same values as the English one', () => {
    for (const key of keys) {
      expect([key, placeholders(catalogue[key])]).toEqual([key, placeholders(english[key])]);
    }
  });

  it('leaves nothing in English', () => {
    const same = keys.filter((key) => catalogue[key] === english[key]);
    expect(same.filter((key) => !alike.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

it('has both forms of everything that is counted', () => {
  const forms = keys.filter((key) => /\.(one|other)$/.test(key));
  expect(forms.length).toBeGreaterThan(0);
  for (const key of forms) {
    const other = key.endsWith('.one') ? key.replace(/one$/, 'other') : key.replace(/other$/, 'one');
    expect(forms).toContain(other);
  }
});

it('says every key in one file alone: where two had it, one would speak with the other’s words', async () => {
  const folder = join(import.meta.dirname, '../../../renderer/messages/en');
  const seen = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const texts: Readonly<Record<string, object>> = await import(join(folder, file));
    for (const key of Object.values(texts).flatMap((each) => Object.keys(each))) {
      expect(seen.get(key), key).toBeUndefined();
      seen.set(key, file);
    }
  }
  expect(seen.size).toBeGreaterThan(500);
});
