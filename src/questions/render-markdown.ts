import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const extensions = [gfm({ singleTilde: false })];
const htmlExtensions = [gfmHtml()];

/** Tables with this many columns or more become labelled lists in a narrow frame. */
const WIDE = 3;

const cellsOf = (row: string, tag: string) =>
  [...row.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );

const asAttribute = (html: string) => html.replace(/<[^>]*>/g, '').replace(/"/g, '&quot;');

/** An empty corner is no head; the first cells of such a table are the heads of their rows. */
function headRows(table: string): string {
  if (!/<tr>\s*<th(?:\s[^>]*)?><\/th>/.test(table)) return table;
  return table
    .replace(/<th(?:\s[^>]*)?><\/th>/, '<td></td>')
    .replace(/<td data-label=""([^>]*)>([\s\S]*?)<\/td>/g, '<th scope="row"$1>$2</th>');
}

/** Gives each cell the text of its column head, from which a narrow page makes a label. */
function labelCells(table: string): string {
  const heads = cellsOf(table, 'th').map(asAttribute);
  const rows = table.replace(/<tr>[\s\S]*?<\/tr>/g, (row) => {
    let column = 0;
    return row.replace(/<td/g, () => `<td data-label="${heads[column++] ?? ''}"`);
  });
  const wide = heads.length >= WIDE ? rows.replace('<table>', '<table class="q-wide">') : rows;
  return headRows(wide);
}

/**
 * HTML of CommonMark with GFM tables, for the build side. Raw HTML in the text is escaped and so shows as what it is;
 * links with a scheme other than http, https, mailto and the like lose their target; a number keeps its per cent sign
 * on the line.
 */
export function renderMarkdown(markdown: string): string {
  const html = micromark(markdown.trim(), { extensions, htmlExtensions });
  return html.replace(/(\d) %/g, '$1\u00a0%').replace(/<table>[\s\S]*?<\/table>/g, labelCells);
}

/** HTML of a text of one paragraph without the paragraph around it, for a label or a legend. */
export function renderInline(markdown: string): string {
  return renderMarkdown(markdown)
    .replace(/^<p>|<\/p>$/g, '')
    .trim();
}

/** A text of one paragraph as plain text, for an attribute or an entry of a select. */
export function renderPlain(markdown: string): string {
  return renderInline(markdown)
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** A stem, cut into what leads to the question (may be empty) and the question itself, its last paragraph. */
export function splitStem(stem: string): { lead: string; question: string } {
  const blocks = stem.trim().split(/\n\s*\n/);
  return { lead: blocks.slice(0, -1).join('\n\n'), question: blocks.at(-1) ?? '' };
}
