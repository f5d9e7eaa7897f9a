import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '#electron/desktop/menu-template.ts';
import { NATIVE_WORDS } from '#electron/desktop/words.ts';
import { ACCELERATORS, COMMAND_NAMES, type CommandName } from '#shared/host/commands.ts';
import type { Language } from '#shared/language.ts';

const PLATFORMS = ['darwin', 'win32', 'linux'] as const;

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...allItems(Array.isArray(item.submenu) ? item.submenu : [])]);
}

function menuOf(
  platform: NodeJS.Platform,
  choose: (command: CommandName) => void = () => undefined,
  language: Language = 'en',
) {
  const menu = menuTemplate({ platform, developing: false, words: NATIVE_WORDS[language], choose });
  return { menu, items: allItems(menu) };
}

describe.each(PLATFORMS)('the menu of %s', (platform) => {
  const { menu, items } = menuOf(platform);

  it('has the menus that people know, in their order', () => {
    const titles = menu.map(({ label, role }) => (label ?? role ?? '').replace('&', ''));
    const usual = ['File', 'Edit', 'View', 'Window', 'Help'];
    expect(titles).toEqual(platform === 'darwin' ? ['appMenu', ...usual] : usual);
  });

  it('offers every command once, with its accelerator', () => {
    const commands = items.filter(({ id }) => id !== undefined);
    expect(commands.map(({ id }) => id).sort()).toEqual([...COMMAND_NAMES].sort());
    for (const { id, accelerator } of commands) {
      expect([id, accelerator]).toEqual([id, ACCELERATORS[id as CommandName]]);
    }
  });

  it('gives no accelerator twice, also not one that the system’s own items have', () => {
    const own = platform === 'darwin' ? ['Cmd+H', 'Cmd+Alt+H', 'Cmd+Q', 'Cmd+M'] : ['Ctrl+Q', 'Ctrl+M'];
    const modifier = platform === 'darwin' ? 'Cmd' : 'Ctrl';
    const given = items.flatMap(({ accelerator }) =>
      accelerator ? [accelerator.replace('CmdOrCtrl', modifier)] : [],
    );
    const all = [...own, 'Cut', 'Copy', 'Paste', ...given];
    expect(all.filter((accelerator, at) => all.indexOf(accelerator) !== at)).toEqual([]);
  });

  it('has the items that the platform puts there itself', () => {
    const roles = items.map(({ role }) => role);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'minimize']) {
      expect(roles).toContain(role);
    }
    expect(roles.includes('quit')).toBe(platform !== 'darwin');
    expect(roles.includes('about')).toBe(platform !== 'darwin');
    expect(roles).not.toContain('toggleDevTools');
  });
});

/** Names of methods and words that two languages share. */
const SAME_EVERYWHERE: ReadonlySet<string | undefined> = new Set([
  'Matrix',
  'OKRs',
  'Balanced Scorecard',
  'Organisation',
]);

it.each(['de', 'ja'] as const)(
  'speaks %s in every item, but for the names of files and programs',
  (language) => {
    const wordsOf = (shown: Language) =>
      menuOf('linux', undefined, shown).items.flatMap(({ label }) => (label === undefined ? [] : [label]));
    const [there, english] = [wordsOf(language), wordsOf('en')];
    expect(there).toHaveLength(english.length);
    const own = there.filter((label) => !SAME_EVERYWHERE.has(label));
    expect(own.filter((label) => english.includes(label))).toEqual([]);
  },
);

it('tells which command was chosen', () => {
  const chosen: CommandName[] = [];
  for (const item of menuOf('linux', (command) => chosen.push(command)).items) {
    if (item.id) Reflect.apply(item.click ?? (() => undefined), undefined, []);
  }
  expect([...chosen].sort()).toEqual([...COMMAND_NAMES].sort());
});
