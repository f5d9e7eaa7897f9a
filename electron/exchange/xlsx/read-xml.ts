import { SaxesParser } from 'saxes';
import { cellText } from '#shared/exchange/lists/cell-text.ts';
import { HostError } from '#shared/host/reply.ts';
import { damagedTable } from '../table-errors.ts';
import type { XlsxPackage } from './guard.ts';

/** What is done at each piece of a part; names come without their namespace's prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** After each piece that was unpacked. */
  progress?(bytes: number): Promise<void>;
}

/**
 * What no workbook needs and a parser would keep in memory: elements inside of elements, and characters up to the next
 * `<`, which bound the attributes of one element and the text of one cell.
 */
const XML_LIMITS = { depth: 64, run: 1_000_000 } as const;

/**
 * Reads one part of a workbook from beginning to end without ever holding it whole. No part of a workbook declares a
 * document type, so one that does is refused: there are no entities to expand, inside or outside.
 * @throws HostError
 */
export async function readXml(pack: XlsxPackage, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw damagedTable(pack.name, `declares a document type in ${part}, as no workbook does`);
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > XML_LIMITS.depth) throw overloaded(pack.name, part);
    handlers.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(local(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let run = 0;
  try {
    for await (const chunk of pack.read(part)) {
      const text = decoder.decode(chunk, { stream: true });
      const last = text.lastIndexOf('<');
      run = last < 0 ? run + text.length : text.length - last;
      if (run > XML_LIMITS.run) throw overloaded(pack.name, part);
      parser.write(text);
      await handlers.progress?.(chunk.byteLength);
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof HostError
      ? error
      : damagedTable(pack.name, `is damaged in ${part}`, { cause: error });
  }
}

/** It is made to fill the memory of whoever reads it. */
export function overloaded(name: string, part: string): HostError {
  return damagedTable(name, `holds more in ${part} than any workbook needs`);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` and its like stand for characters that XML cannot hold. */
export function unescaped(text: string): string {
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return cellText(plain)?.toWellFormed() ?? '';
}
