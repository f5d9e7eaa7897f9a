import type { Language } from '../language.ts';
import { type FilePurpose, type FileType, PURPOSES } from './file-types.ts';

/** What file dialogs say, the system's own and the page's. */
interface FileWords {
  readonly types: { readonly [T in FileType]: string };
  readonly open: (type: string) => string;
  readonly save: (type: string) => string;
}

export const FILE_WORDS: { readonly [L in Language]: FileWords } = {
  en: {
    types: {
      plan: 'Tenkai plan',
      catchball: 'Catchball file',
      pdf: 'PDF document',
      svg: 'SVG drawing',
      png: 'PNG picture',
      pptx: 'PowerPoint slides',
      xlsx: 'Excel workbook',
      csv: 'CSV table',
      tsv: 'TSV table',
      json: 'JSON document',
      md: 'Markdown report',
      html: 'HTML page',
      ics: 'Calendar file',
      graphml: 'GraphML graph',
      dot: 'DOT graph',
      openable: 'Tenkai plan or JSON document',
      tables: 'Excel or CSV table',
    },
    open: (type) => `Open: ${type}`,
    save: (type) => `Save as: ${type}`,
  },
  de: {
    types: {
      plan: 'Tenkai-Plan',
      catchball: 'Catchball-Datei',
      pdf: 'PDF-Dokument',
      svg: 'SVG-Zeichnung',
      png: 'PNG-Bild',
      pptx: 'PowerPoint-Folien',
      xlsx: 'Excel-Arbeitsmappe',
      csv: 'CSV-Tabelle',
      tsv: 'TSV-Tabelle',
      json: 'JSON-Dokument',
      md: 'Markdown-Bericht',
      html: 'HTML-Seite',
      ics: 'Kalenderdatei',
      graphml: 'GraphML-Graph',
      dot: 'DOT-Graph',
      openable: 'Tenkai-Plan oder JSON-Dokument',
      tables: 'Excel- oder CSV-Tabelle',
    },
    open: (type) => `${type} öffnen`,
    save: (type) => `Speichern als ${type}`,
  },
  ja: {
    types: {
      plan: 'Tenkai 計画',
      catchball: 'キャッチボールファイル',
      pdf: 'PDF 文書',
      svg: 'SVG 図',
      png: 'PNG 画像',
      pptx: 'PowerPoint スライド',
      xlsx: 'Excel ブック',
      csv: 'CSV 表',
      tsv: 'TSV 表',
      json: 'JSON 文書',
      md: 'Markdown レポート',
      html: 'HTML ページ',
      ics: 'カレンダーファイル',
      graphml: 'GraphML グラフ',
      dot: 'DOT グラフ',
      openable: 'Tenkai 計画または JSON 文書',
      tables: 'Excel または CSV の表',
    },
    open: (type) => `${type}を開く`,
    save: (type) => `${type}として保存`,
  },
};

/** The title of the dialog in which a file is chosen. */
export function dialogTitle(purpose: FilePurpose, language: Language): string {
  const { types, open, save } = FILE_WORDS[language];
  const { type, saves } = PURPOSES[purpose];
  return (saves ? save : open)(types[type]);
}
