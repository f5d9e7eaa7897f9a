import type { MenuItemConstructorOptions } from 'electron';
import { ACCELERATORS, type CommandName, VIEW_COMMANDS } from '#shared/host/commands.ts';
import type { NativeWords } from './words.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds the developer's items. */
  readonly developing: boolean;
  readonly words: NativeWords;
  readonly choose: (command: CommandName) => void;
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };
const RECENT: MenuItemConstructorOptions = {
  role: 'recentDocuments',
  submenu: [{ role: 'clearRecentDocuments' }],
};

const DEVELOPING: readonly MenuItemConstructorOptions[] = [
  SEPARATOR,
  { role: 'reload' },
  { role: 'toggleDevTools' },
];

/** The menu by the platform's own conventions: what stands where, and under which words. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { platform, words, developing } = options;
  const makes = makersOf(options);
  // macOS has no letters for its menus.
  const named = (name: keyof NativeWords['menus']): string => {
    const label = words.menus[name];
    return platform === 'darwin' ? label.replace(/\(&\w\)|&/, '') : label;
  };
  return [
    ...makes.onMac({ role: 'appMenu' }),
    { label: named('file'), submenu: fileMenu(makes) },
    { label: named('edit'), submenu: editMenu(makes) },
    { label: named('view'), submenu: [...viewMenu(makes), ...(developing ? DEVELOPING : [])] },
    { role: 'window', label: named('window'), submenu: windowMenu(makes) },
    { role: 'help', label: named('help'), submenu: helpMenu(makes) },
  ];
}

/** What makes the lines of the menus, in the words and for the platform that are asked for. */
function makersOf({ platform, words, choose }: MenuOptions) {
  const mac = platform === 'darwin';
  type Items = MenuItemConstructorOptions[];
  return {
    onMac: (...items: Items): Items => (mac ? items : []),
    elsewhere: (...items: Items): Items => (mac ? [] : items),
    command: (name: CommandName): MenuItemConstructorOptions => {
      const accelerator = ACCELERATORS[name];
      return {
        id: name,
        label: words.commands[name],
        click: () => choose(name),
        ...(accelerator && { accelerator }),
      };
    },
    role: (name: keyof NativeWords['roles']): MenuItemConstructorOptions => ({
      role: name,
      label: words.roles[name],
    }),
  };
}

type Makers = ReturnType<typeof makersOf>;

function fileMenu({ command, role, onMac, elsewhere }: Makers): MenuItemConstructorOptions[] {
  return [
    command('newPlan'),
    command('openPlan'),
    ...onMac(RECENT),
    command('startPage'),
    SEPARATOR,
    command('openCatchball'),
    command('throwCatchball'),
    SEPARATOR,
    command('signOff'),
    command('takeBackApproval'),
    SEPARATOR,
    command('saveAs'),
    command('importTables'),
    command('exportAs'),
    command('exportPdf'),
    SEPARATOR,
    command('closePlan'),
    ...elsewhere(SEPARATOR, role('quit')),
  ];
}

function editMenu({ command, role }: Makers): MenuItemConstructorOptions[] {
  return [
    command('undo'),
    command('redo'),
    SEPARATOR,
    command('editScales'),
    SEPARATOR,
    role('cut'),
    role('copy'),
    role('paste'),
    command('copyPicture'),
    role('delete'),
    SEPARATOR,
    role('selectAll'),
    SEPARATOR,
    command('find'),
    command('findNext'),
    command('findPrevious'),
  ];
}

function viewMenu({ command, role }: Makers): MenuItemConstructorOptions[] {
  return [
    command('zoomIn'),
    command('zoomOut'),
    command('actualSize'),
    command('zoomToFit'),
    SEPARATOR,
    ...VIEW_COMMANDS.map(command),
    SEPARATOR,
    command('showCatchball'),
    command('showHistory'),
    command('comparePlan'),
    command('toggleInspector'),
    command('showLinear'),
    command('showTotals'),
    SEPARATOR,
    command('present'),
    role('togglefullscreen'),
  ];
}

function windowMenu({ role, onMac, elsewhere }: Makers): MenuItemConstructorOptions[] {
  return [
    role('minimize'),
    ...onMac({ role: 'zoom' }, SEPARATOR, { role: 'front' }),
    ...elsewhere({ ...role('close'), accelerator: 'Ctrl+Shift+W' }),
  ];
}

function helpMenu({ command, role, elsewhere }: Makers): MenuItemConstructorOptions[] {
  return [command('showPalette'), command('showShortcuts'), ...elsewhere(SEPARATOR, role('about'))];
}
