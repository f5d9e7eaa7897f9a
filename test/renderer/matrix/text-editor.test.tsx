import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { TextEditor } from '#renderer/matrix/editing/TextEditor.tsx';

function field() {
  const onCommit = vi.fn();
  const onCancel = vi.fn();
  render(
    <TextEditor
      box={{ x: 0, y: 0, width: 30, height: 200 }}
      window={{ width: 800, height: 600 }}
      fontSize={9}
      label="Text of P3"
      placeholder=""
      text="Lean cells"
      selectAll={false}
      onCommit={onCommit}
      onCancel={onCancel}
    />,
  );
  const element = screen.getByRole('textbox', { name: 'Text of P3' });
  return { element, onCommit, onCancel };
}

describe('a text edited in place', () => {
  it('commits once on Enter, though the field is blurred by it', () => {
    const { element, onCommit } = field();
    fireEvent.change(element, { target: { value: 'Cells' } });
    fireEvent.keyDown(element, { key: 'Enter' });
    fireEvent.blur(element);
    expect(onCommit.mock.calls).toEqual([['Cells', 'enter']]);
  });

  it('commits what was typed when it is left', () => {
    const { element, onCommit } = field();
    fireEvent.change(element, { target: { value: 'Cells' } });
    fireEvent.blur(element);
    expect(onCommit.mock.calls).toEqual([['Cells', 'blur']]);
  });

  it('leaves Enter and Escape to an input method while it composes', () => {
    const { element, onCommit, onCancel } = field();
    fireEvent.keyDown(element, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(element, { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(element, { key: 'Escape', isComposing: true });
    expect(onCommit).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('gives up on Escape and commits nothing', () => {
    const { element, onCommit, onCancel } = field();
    fireEvent.change(element, { target: { value: 'Cells' } });
    fireEvent.keyDown(element, { key: 'Escape' });
    fireEvent.blur(element);
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('keeps Shift+Enter for a new line', () => {
    const { element, onCommit } = field();
    expect(fireEvent.keyDown(element, { key: 'Enter', shiftKey: true })).toBe(true);
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('is never set in type too small to read', () => {
    expect(Number.parseFloat(field().element.style.fontSize)).toBeGreaterThanOrEqual(14);
  });
});
