import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { SenderSheet, SheetWindowContext } from '#renderer/catchball/answering/SenderSheet.tsx';
import type { Scene } from '#shared/matrix/scene.ts';
import { buildSample } from '#shared/samples/samples.ts';
import { divisionThrows } from '#test/shared/catchball/thread.ts';

const { round } = divisionThrows(buildSample('automotive'));

/** Stands for the drawing that the app passes in: what it is given to draw, as text. */
function Drawing({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  return <output aria-label={label}>{JSON.stringify(scene)}</output>;
}

const shown = (of: typeof round) =>
  render(
    <SheetWindowContext value={Drawing}>
      <SenderSheet round={of} />
    </SheetWindowContext>,
  );

it('draws what was passed in its place on the sender’s sheet, and nothing else of it', () => {
  shown(round);
  const sheet = screen.getByRole('status').textContent;
  for (const code of ['P3', 'K2', 'K5', 'A2']) expect(sheet).toContain(`"${code}"`);
  expect(sheet).not.toContain('"K1"');
  expect(screen.queryByRole('radiogroup')).toBeNull();
});

it('lets the person look at the sender’s own matrix where it is shown', async () => {
  const k2 = round.snapshot.filter((record) => record.kind !== 'item' || record.code === 'K2');
  shown({ ...round, shown: k2.filter(({ kind }) => kind !== 'link' && kind !== 'value') });
  await userEvent.click(screen.getByRole('radio', { name: 'Their own matrix, as shown' }));
  expect(screen.getByRole('status').textContent).not.toContain('"P3"');
});

it('shows nothing where nobody draws', () => {
  const { container } = render(<SenderSheet round={round} />);
  expect(container.textContent).toBe('');
});
