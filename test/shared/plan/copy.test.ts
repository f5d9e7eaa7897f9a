import { describe, expect, it } from 'vitest';
import { copyRecords } from '#shared/plan/copy.ts';
import { violations } from '#shared/plan/invariants.ts';
import { buildSample, SAMPLES } from '#shared/samples/samples.ts';

function copy(name: (typeof SAMPLES)[number]['id']) {
  let count = 0;
  return copyRecords(buildSample(name), () => {
    count += 1;
    return `new-${1000 - count}`;
  });
}

describe('a copy of a plan', () => {
  it.each(SAMPLES.map(({ id }) => id))('%s keeps every record, shares no id, and is sound', (name) => {
    const [original, copied] = [buildSample(name), copy(name)];
    expect(copied.size).toBe(original.size);
    const ids = new Set([...original].map(({ id }) => id as string));
    expect([...copied].filter(({ id }) => ids.has(id))).toEqual([]);
    expect(violations(copied)).toEqual([]);
  });

  it('says where it came from and keeps what joins what', () => {
    const [original, copied] = [buildSample('automotive'), copy('automotive')];
    expect(copied.list('plan')[0]?.copiedFrom).toBe(original.list('plan')[0]?.id);
    const pairs = (plan: typeof original) =>
      plan
        .list('link')
        .map(({ a, b, strength }) =>
          [[plan.get('item', a)?.code, plan.get('item', b)?.code].sort().join('–'), strength].join(' '),
        )
        .sort();
    expect(pairs(copied)).toEqual(pairs(original));
  });
});
