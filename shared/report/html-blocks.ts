import type { Language } from '../language.ts';
import { escapeXml } from '../matrix/xml.ts';
import type { Block, Field, Figure, ReportRow, ReportTable } from './section.ts';
import { FORM_WORDS } from './words/form.ts';

/** A block of a section as HTML. Every text in it is escaped; a section's own title is taken for an `h2`. */
export function blockHtml(block: Block, language: Language): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${escapeXml(block.text)}</p>`;
    case 'fields':
      return fieldsHtml(block.fields);
    case 'list':
      return `<ul>${block.entries.map((entry) => `<li>${escapeXml(entry)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'figures':
      return figuresHtml(block.figures);
    case 'signatures': {
      const { signature } = FORM_WORDS[language];
      const lines = block.signers.map(
        (name) => `<li>${escapeXml(name)}<small>${escapeXml(signature)}</small></li>`,
      );
      return `<ul class="signatures">${lines.join('')}</ul>`;
    }
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

/** Labels and values, one below the other or all in a line. */
export function fieldsHtml(fields: readonly Field[], inLine = false): string {
  const pairs = fields.map(
    ({ label, value }) => `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}</dd></div>`,
  );
  return `<dl${inLine ? ' class="in-line"' : ''}>${pairs.join('')}</dl>`;
}

function tableHtml({ columns, rows, empty }: ReportTable): string {
  if (rows.length === 0) return `<p class="faint">${escapeXml(empty)}</p>`;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${Math.round((share / all) * 1000) / 10}%">`);
  const heads = columns.map(
    ({ heading, align }) => `<th scope="col"${aligned(align)}>${escapeXml(heading)}</th>`,
  );
  // A group is a body of its own: that is what its heading's scope means.
  const bodies = rows.map((row) => {
    const html = rowHtml(row, columns);
    return row.as === 'group' ? `</tbody><tbody>${html}` : html;
  });
  return `<div class="table"><table><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${bodies.join('\n')}</tbody></table></div>`;
}

function rowHtml({ cells, as }: ReportRow, columns: ReportTable['columns']): string {
  if (as === 'group') {
    return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${escapeXml(cells[0] ?? '')}</th></tr>`;
  }
  const set = columns.map(({ align }, at) => {
    const tag = at === 0 ? 'th' : 'td';
    const scope = at === 0 ? ' scope="row"' : '';
    return `<${tag}${scope}${aligned(align)}>${escapeXml(cells[at] ?? '')}</${tag}>`;
  });
  return `<tr${as === 'total' ? ' class="total"' : ''}>${set.join('')}</tr>`;
}

function aligned(align: ReportTable['columns'][number]['align']): string {
  return align === 'start' ? '' : ` class="${align}"`;
}

/** The drawings are not read out: what they say is. None gets so small that it could not be read. */
function figuresHtml(figures: readonly Figure[]): string {
  const widest = Math.max(...figures.map(({ width }) => width));
  const drawn = figures.map(
    ({ svg, says }) => `<figure role="img" aria-label="${escapeXml(says)}">${svg}</figure>`,
  );
  return `<div class="figures" style="--width:${widest}px">${drawn.join('')}</div>`;
}
