/**
 * What is read as markup by CommonMark, by GitHub's dialect or by a wiki: emphasis, code, links and tags; tables, strokes,
 * mathematics, mentions and the braces of templates; entities, `==marks==`, and colons of addresses and of `:signs:`.
 */
const MARKUP = /[\\`*_[\]<|~#$@^{}]|&(?=#?\w+;)|=(?==)|(?<==)=|:(?=\S)/g;

/** What makes a list, a rule, a quotation or a note of a line, at its beginning only. */
const BEGINNING = /^(?:[-+](?=[-+\s]|$)|[=>!:])/;
const NUMBER = /^(\d+)([.)])(?=\s|$)/;

/** An address that is made a link although nobody asked for one. */
const BARE_ADDRESS = /(?<![\p{L}\p{N}])www(?=\.)/giu;

const LINE_BREAKS = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/** Neither seen nor allowed in most places where Markdown is read. */
const CONTROLS = /\p{Cc}/gu;

/**
 * A text as Markdown that shows exactly that text, on one line: fit for a paragraph, a heading, an entry of a list and a
 * cell of a table. Its own line breaks become `<br>`.
 */
export function markdownText(text: string): string {
  return text
    .toWellFormed()
    .split(LINE_BREAKS)
    .map((line) =>
      escaped(
        line
          .replace(/\t/g, ' ')
          .replace(CONTROLS, '')
          .replace(/^ +| +$/g, ''),
      ),
    )
    .join('<br>')
    .replace(/^(?:<br>)+|(?:<br>)+$/g, '');
}

function escaped(line: string): string {
  return line
    .replace(MARKUP, '\\$&')
    .replace(BEGINNING, '\\$&')
    .replace(NUMBER, '$1\\$2')
    .replace(BARE_ADDRESS, '$&\\');
}
