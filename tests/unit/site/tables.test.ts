import { describe, expect, it } from 'vitest';
import { dressTable } from '../../../src/site/tables.ts';
import { worksheetCsv, worksheetMarkdown } from '../../../src/site/worksheet.ts';

const rows = (...lines: string[][]) =>
  lines
    .map(
      (cells, line) =>
        `<tr>${cells.map((cell) => `<t${line ? 'd' : 'h'}>${cell}</t${line ? 'd' : 'h'}>`).join('')}</tr>`,
    )
    .join('');

describe('a table of running text', () => {
  it('names the column at each cell, for narrow pages', () => {
    expect(dressTable(rows(['Text', 'Basis "x"'], ['a', 'b'])).html).toContain(
      '<td data-label="Text">a</td><td data-label="Basis &quot;x&quot;">b</td>',
    );
  });

  it('has row heads where the first column has no name', () => {
    const { html, columns } = dressTable(rows(['', 'Where'], ['Rules', 'A person']));
    expect(html).toContain('<th scope="row">Rules</th>');
    expect(html).toContain('<thead><tr><td></td>');
    expect(columns).toBe(2);
  });

  it('sets columns of figures to the right and leaves words where they are', () => {
    const { html } = dressTable(rows(['Service', 'EUR'], ['Portal', '31,000'], ['Letters', '3 570']));
    expect(html.match(/class="num"/g)).toHaveLength(3);
    expect(dressTable(rows(['a', 'b'], ['x', '94 % of cases'])).html).not.toContain('class="num"');
  });

  it('marks a row in bold as a total', () => {
    expect(dressTable(rows(['a', 'b'], ['<strong>Total</strong>', '<strong>3</strong>'])).html).toContain(
      '<tr class="total">',
    );
  });
});

describe('a worksheet', () => {
  const sheet = {
    title: 'Register',
    heads: ['Id', 'Name'],
    rows: [
      ['S01', 'A, "B"'],
      ['S02', '=1+1 | x'],
    ],
  };

  it('is CSV that spreadsheet programs open, with the separator of the language and no formulas', () => {
    expect(worksheetCsv(sheet, 'en')).toBe('\ufeffId,Name\r\nS01,"A, ""B"""\r\nS02,\'=1+1 | x\r\n');
    expect(worksheetCsv(sheet, 'de')).toBe('\ufeffId;Name\r\nS01;"A, ""B"""\r\nS02;\'=1+1 | x\r\n');
  });

  it('keeps negative numbers', () => {
    expect(worksheetCsv({ ...sheet, rows: [['-5', '-x']] }, 'en')).toContain("-5,'-x");
  });

  it('is Markdown with one line for each row', () => {
    expect(worksheetMarkdown({ ...sheet, rows: [['S01', 'a\nb | c']] })).toBe(
      '# Register\n\n| Id | Name |\n| --- | --- |\n| S01 | a b \\| c |\n',
    );
  });
});
