import type { Position, Problem } from './problem.ts';

/** Largest text file that is read: more is no text an author wrote by hand. */
export const largestText = 1_000_000;

/** The text of a file as it is worked on: no byte order mark, `\n` as line end. */
export type SourceText = { readonly file: string; readonly text: string };

/**
 * Reads the bytes of a text file.
 *
 * @returns the text, or the problem that makes it unreadable (too large, not UTF-8, control characters, empty).
 */
export function readText(file: string, bytes: Uint8Array): SourceText | Problem {
  if (bytes.byteLength > largestText) return tooLarge(file, bytes.byteLength);
  const text = decodeUtf8(bytes);
  if (text === undefined || text.includes('\u0000')) return notText(file);
  if (text.trim() === '') return emptyFile(file);
  return { file, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
}

/** Line and column (from 1) of an offset in a text. */
export function positionAt({ file, text }: SourceText, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}

export const startOf = (file: string): Position => ({ file, line: 1, column: 1 });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const unreadable = (file: string, rule: string, what: string, fix: string): Problem => ({
  severity: 'error',
  rule,
  position: startOf(file),
  field: '',
  what,
  fix,
});

const tooLarge = (file: string, size: number) =>
  unreadable(
    file,
    'file-too-large',
    `The file has ${(size / 1e6).toFixed(1)} MB; a text of this course has at most ${largestText / 1e6} MB.`,
    'Check whether it is the right file, and split it if it is.',
  );

const notText = (file: string) =>
  unreadable(
    file,
    'not-a-text',
    'The file is not text in UTF-8.',
    'Save it as UTF-8 in your editor; if it is a picture or a document, give it its own ending and put it in `media/`.',
  );

const emptyFile = (file: string) =>
  unreadable(file, 'empty-file', 'The file is empty.', 'Write its content, or delete the file.');
