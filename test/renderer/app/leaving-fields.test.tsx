import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type CommandTable, useCommands } from '#renderer/app/commands.ts';
import { createPlan, laterHost } from '#test/electron/host/host-in-folder.ts';
import { showOver } from '../catchball/window.tsx';

/** A field that is stored when it is left, and the commands around it. */
function Around({ commands, onLeave }: { readonly commands: CommandTable; readonly onLeave: () => void }) {
  useCommands(commands);
  return <input aria-label="Why" onBlur={onLeave} />;
}

async function shown() {
  const host = laterHost();
  const done: string[] = [];
  const note = (what: string) => () => done.push(what);
  const commands = { toggleInspector: note('toggle'), zoomIn: note('zoom'), closePlan: note('close') };
  await showOver(
    host,
    await createPlan(host),
    <Around commands={commands} onLeave={vi.fn(note('stored'))} />,
  );
  const field = screen.getByRole('textbox', { name: 'Why' });
  field.focus();
  return { field, done };
}

it('stores what is being typed before a shortcut takes its field away', async () => {
  const { field, done } = await shown();
  fireEvent.keyDown(field, { key: 'i', ctrlKey: true });
  expect(done).toEqual(['stored', 'toggle']);
});

it('leaves the field alone where the command does', async () => {
  const { field, done } = await shown();
  fireEvent.keyDown(field, { key: '+', ctrlKey: true });
  expect(done).toEqual(['zoom']);
  expect(document.activeElement).toBe(field);
});
