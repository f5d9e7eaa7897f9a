import type { PdfMetadata } from './port.ts';

const CREATOR = 'Tenkai';

/** The PDF with its description in it. Pages, tags, outline and fonts stay as Chromium wrote them. */
export async function withMetadata(pdf: Uint8Array, metadata: PdfMetadata | undefined): Promise<Uint8Array> {
  if (!metadata) return pdf;
  // Loaded with the first PDF, not with the app.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const { title, author, subject, keywords } = metadata;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(author);
  document.setSubject(subject);
  document.setKeywords([...keywords]);
  document.setCreator(CREATOR);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}
