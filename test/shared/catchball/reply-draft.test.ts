import { describe, expect, it } from 'vitest';
import type { AgreedConflict } from '#shared/catchball/agreed-conflicts.ts';
import { replyFromConflicts, replyFromDecisions } from '#shared/catchball/reply-draft.ts';
import type { ProposedChange } from '#shared/catchball/review.ts';
import { itemId, threadId } from '#shared/plan/ids.ts';

function proposed(id: string, field: string, rest: Partial<ProposedChange>): ProposedChange {
  const kind = id.includes('~') ? 'value' : 'item';
  return {
    ...{ key: `${kind}:${id}:${field}`, kind, id, field, item: { code: id, text: '' } },
    ...{ base: 'thrown', theirs: 'theirs', mine: 'thrown', conflict: false, reason: '', decided: null },
    ...rest,
  };
}

describe('replyFromDecisions', () => {
  it('accepts a point of which everything was accepted', () => {
    const changes = [
      proposed('K2', 'text', { decided: 'accepted', mine: 'theirs' }),
      proposed('K2~2026-12', 'plan', { decided: 'accepted', base: 85, theirs: 83, mine: 83 }),
    ];
    expect(replyFromDecisions(changes)).toEqual([{ item: 'K2', verdict: 'accept', reason: '', changes: [] }]);
  });

  it('sends back what stands here where a change was refused or taken with another value', () => {
    const changes = [
      proposed('K2', 'text', { decided: 'refused' }),
      proposed('K2~2026-12', 'plan', { decided: 'edited', base: 85, theirs: 83, mine: 84 }),
      proposed('K2', 'due', { decided: 'accepted', mine: 'theirs' }),
    ];
    expect(replyFromDecisions(changes)).toEqual([
      {
        item: 'K2',
        verdict: 'counter',
        reason: '',
        changes: [
          { kind: 'item', id: 'K2', field: 'text', to: 'thrown', reason: '' },
          { kind: 'value', id: 'K2~2026-12', field: 'plan', to: 84, reason: '' },
        ],
      },
    ]);
  });

  it('is an acceptance where the other value came to be theirs', () => {
    const [answer] = replyFromDecisions([proposed('K2', 'text', { decided: 'edited', mine: 'theirs' })]);
    expect(answer?.verdict).toBe('accept');
  });

  it('leaves a point to the person while a change is undecided or its item is gone', () => {
    expect(
      replyFromDecisions([
        proposed('K2', 'text', { decided: 'accepted', mine: 'theirs' }),
        proposed('K2', 'due', {}),
        proposed('K5', 'text', { decided: 'refused', mine: undefined }),
      ]),
    ).toEqual([]);
  });
});

describe('replyFromConflicts', () => {
  const conflict: Omit<AgreedConflict, 'elsewhere'> = {
    thread: threadId.parse('thread-1'),
    ...{
      item: itemId.parse('K2'),
      code: 'K2',
      kind: 'item',
      id: 'K2',
      field: 'text',
      agreed: 'a',
      found: 'b',
      measureUnit: '',
    },
  } as const;

  it('puts forward what stands in the plan, and leaves other threads out of it', () => {
    const elsewhere = {
      ...conflict,
      id: 'K5',
      item: itemId.parse('K5'),
      elsewhere: threadId.parse('thread-2'),
    };
    expect(replyFromConflicts([{ ...conflict, elsewhere: null }, elsewhere])).toEqual([
      {
        item: 'K2',
        verdict: 'counter',
        reason: '',
        changes: [{ kind: 'item', id: 'K2', field: 'text', to: 'b', reason: '' }],
      },
    ]);
  });
});
