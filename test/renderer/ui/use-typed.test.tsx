import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { useTyped } from '#renderer/ui/use-typed.ts';

const stored = vi.fn();
const around = vi.fn();
const read = (typed: string) => (typed === '' ? 'Say something.' : { value: typed.length });

function Length({ of, written }: { readonly of: string; readonly written: string }) {
  const { typed, wrong, handlers } = useTyped({ of, written, read, onCommit: stored });
  return <input aria-label={wrong ?? 'Length'} value={typed ?? written} {...handlers} />;
}

function field() {
  vi.clearAllMocks();
  const shown = (of: string, written: string) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what the field lets through
    <div onKeyDown={({ key }) => around(key)}>
      <Length of={of} written={written} />
    </div>
  );
  const { rerender } = render(shown('one', 'four'));
  const input = screen.getByRole<HTMLInputElement>('textbox');
  return {
    user: userEvent.setup(),
    input,
    show: (of: string, written: string) => rerender(shown(of, written)),
  };
}

it('stores what is typed when Enter is pressed or the field is left, and nothing that is as it was', async () => {
  const { user, input } = field();
  await user.type(input, 'teen{Enter}');
  expect(stored).toHaveBeenLastCalledWith(8);
  await user.type(input, '!');
  await user.tab();
  expect(stored).toHaveBeenLastCalledWith(5);
  await user.type(input, 'x{Backspace}{Enter}');
  expect(stored).toHaveBeenCalledTimes(2);
});

it('keeps what is not valid, with the sentence, and does not store it', async () => {
  const { user, input } = field();
  await user.clear(input);
  await user.tab();
  expect(input.value).toBe('');
  expect(input.getAttribute('aria-label')).toBe('Say something.');
  expect(stored).not.toHaveBeenCalled();
});

it('brings the stored value back on Escape, which goes further only the second time', async () => {
  const { user, input } = field();
  await user.type(input, 'x{Escape}');
  expect(input.value).toBe('four');
  expect(around).not.toHaveBeenCalledWith('Escape');
  await user.type(input, '{Escape}');
  expect(around).toHaveBeenCalledWith('Escape');
  expect(stored).not.toHaveBeenCalled();
});

it('does not show for one thing what was typed for another', async () => {
  const { user, input, show } = field();
  await user.type(input, 'x');
  show('two', 'other');
  expect(input.value).toBe('other');
});
