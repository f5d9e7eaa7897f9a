import type { CommandName } from '#shared/host/commands.ts';
import type { Language } from '#shared/language.ts';

/** What the system's own menu and dialogs say. A menu's `&` stands before the letter that opens it with Alt. */
export interface NativeWords {
  readonly language: Language;
  readonly menus: {
    readonly [M in 'file' | 'edit' | 'view' | 'window' | 'help']: string;
  };
  readonly commands: { readonly [C in CommandName]: string };
  /** Items that Electron knows by their role, but names in English only. */
  readonly roles: {
    readonly [R in
      | 'cut'
      | 'copy'
      | 'paste'
      | 'delete'
      | 'selectAll'
      | 'togglefullscreen'
      | 'minimize'
      | 'close'
      | 'about'
      | 'quit']: string;
  };
  readonly tagline: string;
  readonly untitled: string;
  readonly replace: {
    readonly question: (name: string) => string;
    readonly detail: string;
    readonly yes: string;
    readonly no: string;
  };
}

const english: NativeWords = {
  language: 'en',
  menus: { file: '&File', edit: '&Edit', view: '&View', window: '&Window', help: '&Help' },
  commands: {
    present: 'Present',
    editScales: 'Scales and Names…',
    find: 'Find…',
    findNext: 'Find Next',
    findPrevious: 'Find Previous',
    toggleInspector: 'Details',
    showLinear: 'Linear View',
    showTotals: 'Weighted Totals',
    showPalette: 'All Commands…',
    newPlan: 'New Plan…',
    openPlan: 'Open…',
    startPage: 'Start Page',
    openCatchball: 'Open Catchball File…',
    throwCatchball: 'Throw Catchball…',
    showCatchball: 'Catchball Inbox',
    signOff: 'Put in Force without Catchball…',
    takeBackApproval: 'Make a Draft Again',
    importTables: 'Import from Excel or CSV…',
    saveAs: 'Save As…',
    exportAs: 'Export…',
    copyPicture: 'Copy as Picture',
    exportPdf: 'Print…',
    closePlan: 'Close Plan',
    undo: 'Undo',
    redo: 'Redo',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    actualSize: 'Actual Size',
    zoomToFit: 'Zoom to Fit',
    showMatrix: 'Matrix',
    showCascade: 'Cascade',
    showOwnership: 'Ownership',
    showNeeds: 'Dependencies and Resources',
    showChecks: 'Checks',
    showAlignment: 'Alignment',
    showOkrs: 'OKRs',
    showScorecard: 'Balanced Scorecard',
    showOrganisation: 'Organisation',
    showSetup: 'Guided Set-up',
    showHistory: 'History',
    comparePlan: 'Compare with a Plan File…',
    showShortcuts: 'Keyboard Shortcuts',
  },
  roles: {
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select All',
    togglefullscreen: 'Toggle Full Screen',
    minimize: 'Minimize',
    close: 'Close Window',
    about: 'About Tenkai',
    quit: 'Quit',
  },
  tagline: 'Hoshin Kanri on your own machine: X-matrices, catchball by file, printed packs.',
  untitled: 'Untitled',
  replace: {
    question: (name) => `Replace ${name}?`,
    detail: 'A file with this name exists already. What it holds will be lost.',
    yes: 'Replace',
    no: 'Cancel',
  },
};

const german: NativeWords = {
  language: 'de',
  menus: {
    file: '&Datei',
    edit: '&Bearbeiten',
    view: '&Ansicht',
    window: '&Fenster',
    help: '&Hilfe',
  },
  commands: {
    present: 'Präsentieren',
    editScales: 'Skalen und Namen…',
    find: 'Suchen…',
    findNext: 'Weitersuchen',
    findPrevious: 'Rückwärts suchen',
    toggleInspector: 'Einzelheiten',
    showLinear: 'Listenansicht',
    showTotals: 'Gewichtete Summen',
    showPalette: 'Alle Befehle…',
    newPlan: 'Neuer Plan…',
    openPlan: 'Öffnen…',
    startPage: 'Startseite',
    openCatchball: 'Catchball-Datei öffnen…',
    throwCatchball: 'Catchball zuwerfen…',
    showCatchball: 'Catchball-Eingang',
    signOff: 'Ohne Catchball in Kraft setzen…',
    takeBackApproval: 'Wieder zum Entwurf machen',
    importTables: 'Aus Excel oder CSV importieren…',
    saveAs: 'Speichern unter…',
    exportAs: 'Exportieren…',
    copyPicture: 'Als Bild kopieren',
    exportPdf: 'Drucken…',
    closePlan: 'Plan schließen',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    actualSize: 'Originalgröße',
    zoomToFit: 'Einpassen',
    showMatrix: 'Matrix',
    showCascade: 'Kaskade',
    showOwnership: 'Verantwortung',
    showNeeds: 'Abhängigkeiten und Ressourcen',
    showChecks: 'Prüfungen',
    showAlignment: 'Ausrichtung',
    showOkrs: 'OKRs',
    showScorecard: 'Balanced Scorecard',
    showOrganisation: 'Organisation',
    showSetup: 'Geführter Aufbau',
    showHistory: 'Verlauf',
    comparePlan: 'Mit einer Plandatei vergleichen…',
    showShortcuts: 'Tastenkürzel',
  },
  roles: {
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    togglefullscreen: 'Vollbild ein/aus',
    minimize: 'Minimieren',
    close: 'Fenster schließen',
    about: 'Über Tenkai',
    quit: 'Beenden',
  },
  tagline: 'Hoshin Kanri auf dem eigenen Rechner: X-Matrizen, Catchball per Datei, gedruckte Unterlagen.',
  untitled: 'Unbenannt',
  replace: {
    question: (name) => `${name} ersetzen?`,
    detail: 'Eine Datei mit diesem Namen gibt es schon. Ihr Inhalt geht verloren.',
    yes: 'Ersetzen',
    no: 'Abbrechen',
  },
};

const japanese: NativeWords = {
  language: 'ja',
  menus: {
    file: 'ファイル(&F)',
    edit: '編集(&E)',
    view: '表示(&V)',
    window: 'ウィンドウ(&W)',
    help: 'ヘルプ(&H)',
  },
  commands: {
    present: 'プレゼンテーション',
    editScales: '尺度と名称…',
    find: '検索…',
    findNext: '次を検索',
    findPrevious: '前を検索',
    toggleInspector: '詳細',
    showLinear: '一覧表示',
    showTotals: '重み付き合計',
    showPalette: 'すべてのコマンド…',
    newPlan: '新しい計画…',
    openPlan: '開く…',
    startPage: 'スタートページ',
    openCatchball: 'キャッチボールファイルを開く…',
    throwCatchball: 'キャッチボールを投げかける…',
    showCatchball: 'キャッチボール受信箱',
    signOff: 'キャッチボールなしで発効…',
    takeBackApproval: '下書きに戻す',
    importTables: 'Excel または CSV から取り込み…',
    saveAs: '名前を付けて保存…',
    exportAs: '書き出し…',
    copyPicture: '画像としてコピー',
    exportPdf: '印刷…',
    closePlan: '計画を閉じる',
    undo: '元に戻す',
    redo: 'やり直す',
    zoomIn: '拡大',
    zoomOut: '縮小',
    actualSize: '実寸表示',
    zoomToFit: '全体を表示',
    showMatrix: 'マトリクス',
    showCascade: '方針の展開',
    showOwnership: '責任分担',
    showNeeds: '依存関係と資源',
    showChecks: '点検',
    showAlignment: '整合度',
    showOkrs: 'OKR',
    showScorecard: 'バランススコアカード',
    showOrganisation: '組織',
    showSetup: '導入ガイド',
    showHistory: '履歴',
    comparePlan: '計画ファイルと比較…',
    showShortcuts: 'キーボードショートカット',
  },
  roles: {
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    delete: '削除',
    selectAll: 'すべて選択',
    togglefullscreen: '全画面表示の切り替え',
    minimize: '最小化',
    close: 'ウィンドウを閉じる',
    about: 'Tenkai について',
    quit: '終了',
  },
  tagline: '自分のパソコンで進める方針管理: Xマトリクス、ファイルでのキャッチボール、印刷資料。',
  untitled: '無題',
  replace: {
    question: (name) => `${name} を置き換えますか？`,
    detail: '同じ名前のファイルがすでにあります。その内容は失われます。',
    yes: '置き換える',
    no: 'キャンセル',
  },
};

export const NATIVE_WORDS: { readonly [L in Language]: NativeWords } = {
  en: english,
  de: german,
  ja: japanese,
};
