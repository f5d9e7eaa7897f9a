import { describe, expect, it } from 'vitest';
import { matches, shownShortcut } from '#renderer/app/commands.ts';

const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held });
const ctrl = { ctrlKey: true };

describe('a key press', () => {
  it.each([
    ['CmdOrCtrl+Z', press('z', ctrl), true],
    ['CmdOrCtrl+Z', press('Z', { ...ctrl, shiftKey: true }), false],
    ['CmdOrCtrl+Shift+Z', press('Z', { ...ctrl, shiftKey: true }), true],
    ['CmdOrCtrl+Z', press('z'), false],
    ['CmdOrCtrl+Z', press('z', { ...ctrl, altKey: true }), false],
    ['CmdOrCtrl+Plus', press('+', { ...ctrl, shiftKey: true }), true],
    ['CmdOrCtrl+Plus', press('=', ctrl), true],
    ['CmdOrCtrl+-', press('-', ctrl), true],
  ])('against %s', (accelerator, event, expected) => {
    expect(matches(event, accelerator, false)).toBe(expected);
  });

  it('goes by the platform’s own modifier', () => {
    expect(matches(press('z', { metaKey: true }), 'CmdOrCtrl+Z', true)).toBe(true);
    expect(matches(press('z', ctrl), 'CmdOrCtrl+Z', true)).toBe(false);
  });
});

describe('a shortcut is written', () => {
  it('as the platform does', () => {
    expect(shownShortcut('redo', { shell: 'desktop', platform: 'mac' })).toBe('⌘⇧Z');
    expect(shownShortcut('redo', { shell: 'desktop', platform: 'linux' })).toBe('Ctrl+Shift+Z');
    expect(shownShortcut('zoomIn', { shell: 'desktop', platform: 'windows' })).toBe('Ctrl+ +');
  });

  it('not at all where the browser keeps it for itself', () => {
    expect(shownShortcut('newPlan', { shell: 'desktop', platform: 'linux' })).toBe('Ctrl+N');
    expect(shownShortcut('newPlan', { shell: 'browser', platform: 'linux' })).toBeUndefined();
  });
});
