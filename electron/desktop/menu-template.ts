import type { MenuItemConstructorOptions } from 'electron';
import { ACCELERATORS, type CommandName } from '#shared/host/commands.ts';
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

/** The views of a plan, in the order of the page's rail. */
const VIEWS: readonly CommandName[] = [
  'showMatrix',
  'showCascade',
  'showOwnership',
  'showNeeds',
  'showChecks',
  'showAlignment',
  'showOkrs',
  'showScorecard',
  'showOrganisation',
  'showSetup',
];

/** The menu by the platform's own conventions: what stands where, and under which words. */
export function menuTemplate({
  platform,
  developing,
  words,
  choose,
}: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const onMac = (...items: MenuItemConstructorOptions[]) => (mac ? items : []);
  const elsewhere = (...items: MenuItemConstructorOptions[]) => (mac ? [] : items);

  const command = (name: CommandName): MenuItemConstructorOptions => {
    const accelerator = ACCELERATORS[name];
    return {
      id: name,
      label: words.commands[name],
      click: () => choose(name),
      ...(accelerator && { accelerator }),
    };
  };

  const role = (name: keyof NativeWords['roles']): MenuItemConstructorOptions => ({
    role: name,
    label: words.roles[name],
  });

  const file: MenuItemConstructorOptions[] = [
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

  const edit: MenuItemConstructorOptions[] = [
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

  const view: MenuItemConstructorOptions[] = [
    command('zoomIn'),
    command('zoomOut'),
    command('actualSize'),
    command('zoomToFit'),
    SEPARATOR,
    ...VIEWS.map(command),
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
    ...(developing ? DEVELOPING : []),
  ];

  const window: MenuItemConstructorOptions[] = [
    role('minimize'),
    ...onMac({ role: 'zoom' }, SEPARATOR, { role: 'front' }),
    ...elsewhere({ ...role('close'), accelerator: 'Ctrl+Shift+W' }),
  ];

  const help: MenuItemConstructorOptions[] = [
    command('showPalette'),
    command('showShortcuts'),
    ...elsewhere(SEPARATOR, role('about')),
  ];

  // macOS has no letters for its menus.
  const named = (name: keyof NativeWords['menus']): string => {
    const label = words.menus[name];
    return mac ? label.replace(/\(&\w\)|&/, '') : label;
  };
  return [
    ...onMac({ role: 'appMenu' }),
    { label: named('file'), submenu: file },
    { label: named('edit'), submenu: edit },
    { label: named('view'), submenu: view },
    { role: 'window', label: named('window'), submenu: window },
    { role: 'help', label: named('help'), submenu: help },
  ];
}
