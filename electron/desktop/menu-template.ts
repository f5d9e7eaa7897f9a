import type { MenuItemConstructorOptions } from 'electron';
import { ACCELERATORS, type CommandName } from '#shared/host/commands.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds the developer's items. */
  readonly developing: boolean;
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
export function menuTemplate({ platform, developing, choose }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const windows = platform === 'win32';
  const onMac = (...items: MenuItemConstructorOptions[]) => (mac ? items : []);
  const elsewhere = (...items: MenuItemConstructorOptions[]) => (mac ? [] : items);

  const command = (name: CommandName, label: string): MenuItemConstructorOptions => {
    const accelerator = ACCELERATORS[name];
    return { id: name, label, click: () => choose(name), ...(accelerator && { accelerator }) };
  };

  const file: MenuItemConstructorOptions[] = [
    command('newPlan', 'New Plan…'),
    command('openPlan', 'Open…'),
    ...onMac(RECENT),
    command('startPage', 'Start Page'),
    SEPARATOR,
    command('openCatchball', 'Open Catchball File…'),
    command('throwCatchball', 'Throw Catchball…'),
    SEPARATOR,
    command('saveAs', 'Save As…'),
    {
      label: 'Export',
      submenu: [command('exportSvg', 'SVG Drawing…'), command('exportJson', 'JSON Data…')],
    },
    command('exportPdf', 'Print to PDF…'),
    SEPARATOR,
    command('closePlan', 'Close Plan'),
    ...elsewhere(SEPARATOR, { role: 'quit', label: windows ? 'Exit' : 'Quit' }),
  ];

  const edit: MenuItemConstructorOptions[] = [
    command('undo', 'Undo'),
    command('redo', 'Redo'),
    SEPARATOR,
    command('editScales', 'Scales and Names…'),
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    SEPARATOR,
    { role: 'selectAll' },
  ];

  const view: MenuItemConstructorOptions[] = [
    command('zoomIn', 'Zoom In'),
    command('zoomOut', 'Zoom Out'),
    command('actualSize', 'Actual Size'),
    command('zoomToFit', 'Zoom to Fit'),
    SEPARATOR,
    command('showHistory', 'History'),
    command('toggleInspector', 'Details'),
    command('showLinear', 'Linear View'),
    command('showTotals', 'Weighted Totals'),
    SEPARATOR,
    command('present', 'Present'),
    { role: 'togglefullscreen' },
    ...(developing ? DEVELOPING : []),
  ];

  const window: MenuItemConstructorOptions[] = [
    { role: 'minimize' },
    ...onMac({ role: 'zoom' }, SEPARATOR, { role: 'front' }),
    ...elsewhere({ role: 'close', accelerator: 'Ctrl+Shift+W' }),
  ];

  const help: MenuItemConstructorOptions[] = [
    command('showPalette', 'All Commands…'),
    command('showShortcuts', 'Keyboard Shortcuts'),
    ...elsewhere(SEPARATOR, { role: 'about' }),
  ];

  return [
    ...onMac({ role: 'appMenu' }),
    { label: mac ? 'File' : '&File', submenu: file },
    { label: mac ? 'Edit' : '&Edit', submenu: edit },
    { label: mac ? 'View' : '&View', submenu: view },
    { role: 'window', label: mac ? 'Window' : '&Window', submenu: window },
    { role: 'help', label: mac ? 'Help' : '&Help', submenu: help },
  ];
}
