import { describe, expect, it } from 'vitest';
import { planFromJsonBytes } from '#electron/exchange/plan-document.ts';
import { HostError, type HostFailure } from '#shared/host/reply.ts';
import { planToJson } from '#shared/plan/plan-json.ts';
import { buildSample } from '#shared/samples/samples.ts';

const records = buildSample('automotive');
const json = JSON.stringify(planToJson(records));
const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(text: string | Uint8Array): HostFailure {
  try {
    planFromJsonBytes(typeof text === 'string' ? bytes(text) : text, 'plan.json');
  } catch (error) {
    if (error instanceof HostError) return error.failure;
    throw error;
  }
  throw new Error('It was taken for a plan.');
}

describe('a plan in a JSON file', () => {
  it('comes back as it went out, with a byte order mark, too', () => {
    expect([...planFromJsonBytes(bytes(json), 'plan.json')]).toEqual([...records]);
    expect(planFromJsonBytes(bytes(`\ufeff${json}`), 'plan.json').size).toBe(records.size);
  });

  it.each([
    ['no JSON', '{', 'notAPlan', /^plan\.json is not a plan: it is not JSON/],
    ['Latin-1', Uint8Array.of(0x22, 0xe4, 0x22), 'notAPlan', /is not UTF-8 text\.$/],
    ['another document', '{"format":"x"}', 'notAPlan', /^plan\.json cannot be read\. This is no plan: /],
    [
      'a field twice',
      json.replace('"schema"', '"format":"x","schema"'),
      'notAPlan',
      /twice in one object\.$/,
    ],
    ['a later version', json.replace(/"schema":\d+/, '"schema":99'), 'tooNew', /^plan\.json: /],
    ['a bottomless value', `{"x":${'['.repeat(5000)}`, 'notAPlan', /nested too deeply\.$/],
    [
      'a list of millions',
      `{"records":[${'0,'.repeat(600_000)}0]}`,
      'notAPlan',
      /longer list than any plan needs\.$/,
    ],
    ['half of it', json.slice(0, json.length / 2), 'notAPlan', /is not JSON/],
  ] as const)('is refused with a sentence that names it: %s', (_, content, code, message) => {
    const failure = refusal(content);
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(failure.hint).not.toBe('');
  });
});
