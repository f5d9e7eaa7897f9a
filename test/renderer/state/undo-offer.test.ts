import { describe, expect, it } from 'vitest';
import { createAppStore } from '#renderer/state/app-store.ts';
import { offerUndo } from '#renderer/state/undo-offer.ts';
import { editText } from '#shared/plan/commands/items.ts';
import { planInMemory } from './plan-in-memory.ts';

/** An app in which the first or second item was renamed just now, with an offer to undo that. */
async function offered() {
  const app = createAppStore(planInMemory().host);
  await app.begin();
  const { plan } = app.getState();
  if (!plan) throw new Error('No plan is shown.');
  await plan.reload();
  const rename = (nth: number) => {
    plan.run((records, context) => {
      const item = records.list('item')[nth];
      if (!item) throw new Error('The sample lost its items.');
      return editText(records, { item: item.id, text: `Renamed ${nth}` }, context);
    });
    offerUndo(app, plan, `Renamed ${nth}.`);
  };
  rename(0);
  await plan.settled();
  return { plan, rename, said: () => app.getState().notices.map(({ text }) => text) };
}

describe('an offer to undo the last edit', () => {
  it('stays while nothing else happens', async () => {
    expect((await offered()).said()).toEqual(['Renamed 0.']);
  });

  it('goes once the edit was undone in another way', async () => {
    const { plan, said } = await offered();
    await plan.undo();
    expect(said()).toEqual([]);
  });

  it('gives way to the next edit, which its button would undo instead', async () => {
    const { rename, said } = await offered();
    rename(1);
    expect(said()).toEqual(['Renamed 1.']);
  });
});
