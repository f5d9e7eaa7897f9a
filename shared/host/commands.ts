/** What a menu item and a shortcut may ask of the screen: one list for the native menu and the page. */
export const COMMAND_NAMES = [
  'newPlan',
  'openPlan',
  'saveAs',
  'closePlan',
  'openCatchball',
  'throwCatchball',
  'showCatchball',
  'signOff',
  'takeBackApproval',
  'importTables',
  'exportPdf',
  'exportSvg',
  'exportJson',
  'undo',
  'redo',
  'find',
  'findNext',
  'findPrevious',
  'zoomIn',
  'zoomOut',
  'zoomToFit',
  'actualSize',
  'showHistory',
  'comparePlan',
  'showPalette',
  'toggleInspector',
  'showLinear',
  'present',
  'showTotals',
  'editScales',
  'showShortcuts',
  'startPage',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** Electron's accelerator notation; `CmdOrCtrl` is the platform's own modifier. */
export const ACCELERATORS: { readonly [C in CommandName]?: string } = {
  newPlan: 'CmdOrCtrl+N',
  openPlan: 'CmdOrCtrl+O',
  saveAs: 'CmdOrCtrl+Shift+S',
  closePlan: 'CmdOrCtrl+W',
  throwCatchball: 'CmdOrCtrl+Shift+T',
  showCatchball: 'CmdOrCtrl+Shift+B',
  exportPdf: 'CmdOrCtrl+P',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  find: 'CmdOrCtrl+F',
  findNext: 'F3',
  findPrevious: 'Shift+F3',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
  zoomToFit: 'CmdOrCtrl+9',
  actualSize: 'CmdOrCtrl+0',
  // With Shift: on macOS Cmd+H hides the app.
  showHistory: 'CmdOrCtrl+Shift+H',
  showPalette: 'CmdOrCtrl+K',
  toggleInspector: 'CmdOrCtrl+I',
  showLinear: 'F8',
  present: 'F5',
  showShortcuts: 'F1',
};

/** Other keys for the same, which hands know from elsewhere; the page hears them in every shell, menus do not show them. */
export const ALIASES: { readonly [C in CommandName]?: string } = {
  redo: 'CmdOrCtrl+Y',
  showShortcuts: '?',
};
