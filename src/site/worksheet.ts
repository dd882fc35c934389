import type { LanguageCode } from '../i18n/languages.ts';

/** A table to take away: heads and rows of text. */
export interface Worksheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The table as CSV (RFC 4180) that spreadsheet programs open by a double click: with a byte order mark, and with the
 * separator they expect where a comma stands in numbers. A cell that would start a formula starts with an apostrophe.
 */
export function worksheetCsv({ heads, rows }: Worksheet, language: LanguageCode): string {
  const separator = language === 'en' ? ',' : ';';
  const lines = [heads, ...rows].map((row) => row.map((cell) => csvCell(cell, separator)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(text: string, separator: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as Markdown, for notes and for programs that read it. */
export function worksheetMarkdown({ title, heads, rows }: Worksheet): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [`# ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n');
}

const markdownCell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\r?\n\s*/g, ' ');
