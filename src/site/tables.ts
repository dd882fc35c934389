/** Tables of running text, between the rendered Markdown and the page. */

const rowPattern = /<tr[^>]*>([\s\S]*?)<\/tr>/g;
const cellPattern = /<(t[hd])([^>]*)>([\s\S]*?)<\/t[hd]>/g;

interface Cell {
  readonly tag: string;
  readonly attributes: string;
  readonly html: string;
}

/** From this many columns on, a table becomes a list with labels on a phone. */
export const wideFrom = 3;
/** From this many columns on, it does so in the narrow frame of a learning platform too. */
const manyFrom = 7;

/** Classes of a table by the number of its columns. */
export const tableClass = (columns: number): string =>
  `table${columns >= wideFrom ? ' labelled' : ''}${columns >= manyFrom ? ' many' : ''}`;

/**
 * The inside of a table as a page needs it: head cells with a scope, every cell with the name of its column for narrow
 * pages, a row head where the first column has no name, figures to the right, a row in bold as a total.
 *
 * @param html rows with or without `<thead>` and `<tbody>`, as Markdown makes them
 */
export function dressTable(html: string): { html: string; columns: number } {
  const rows = [...html.matchAll(rowPattern)].map(([, row = '']) => cellsOf(row));
  const [head = [], ...body] = rows;
  const names = head.map((cell) => plain(cell.html));
  const figures = names.map((_, column) => body.length > 0 && body.every((row) => isFigure(row[column])));
  const headRow = head.map((cell, column) => headCell(cell, figures[column] ?? false)).join('');
  const bodyRows = body.map((row) => bodyRow(row, names, figures));
  return {
    html: `<thead><tr>${headRow}</tr></thead><tbody>${bodyRows.join('')}</tbody>`,
    columns: names.length,
  };
}

function cellsOf(row: string): Cell[] {
  return [...row.matchAll(cellPattern)].map(([, tag = 'td', attributes = '', html = '']) => ({
    tag,
    attributes,
    html: html.trim(),
  }));
}

function headCell({ html }: Cell, figure: boolean): string {
  if (plain(html) === '') return '<td></td>';
  return `<th scope="col"${figure ? ' class="num"' : ''}>${html}</th>`;
}

function bodyRow(row: readonly Cell[], names: readonly string[], figures: readonly boolean[]): string {
  const total = row.length > 1 && row.every(({ html }) => /^<strong>[\s\S]*<\/strong>$/.test(html));
  const cells = row.map(({ html }, column) => {
    const name = names[column] ?? '';
    if (column === 0 && name === '') return `<th scope="row">${html}</th>`;
    const label = name === '' ? '' : ` data-label="${name.replaceAll('"', '&quot;')}"`;
    return `<td${label}${figures[column] === true ? ' class="num"' : ''}>${html}</td>`;
  });
  return `<tr${total ? ' class="total"' : ''}>${cells.join('')}</tr>`;
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/** Digits with signs and units, and nothing that would have to be read as words. */
function isFigure(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    /^[+\u2212-]?(EUR\s?|€\s?)?[\d.,\s\u00a0\u202f]+(%|h|kWh|kg|g|EUR|€)?$/.test(plain(cell.html))
  );
}

/** Dresses every table in rendered Markdown that no component renders. */
export const dressTables = (html: string): string =>
  html.replace(/<table[^>]*>([\s\S]*?)<\/table>/g, (_, inside: string) => {
    const table = dressTable(inside);
    return `<table class="${tableClass(table.columns)}">${table.html}</table>`;
  });
