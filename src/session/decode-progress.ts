import { BitReader, DamagedText } from './bits.ts';
import { checksum, stateVersion } from './encode-progress.ts';
import { NameTable } from './names.ts';
import {
  type AnswerRecord,
  type BestRecord,
  fullPoints,
  type Progress,
  type QuizRecord,
} from './progress.ts';

/** Texts longer than this are not ours. */
const longestText = 65_536;

/**
 * Reads a state text back. `undefined` when it is damaged (checksum), cut, made by another version or simply not ours.
 * Everything is checked: other pages of the same platform can write into the same store.
 */
export function decodeProgress(raw: string): Progress | undefined {
  const text = raw.trim();
  if (text.length > longestText || !/^[A-Za-z0-9._-]+$/.test(text)) return undefined;
  const body = text.slice(0, -6);
  if (checksum(body) !== text.slice(-6)) return undefined;
  try {
    return decodeBody(body);
  } catch (error) {
    if (error instanceof DamagedText) return undefined;
    throw error;
  }
}

/** The token of a text that is damaged further on: a cut text still begins with it. */
export const tokenOf = (text: string): string | undefined =>
  new RegExp(`^${stateVersion}\\.([A-Za-z0-9_-]{8})\\.`).exec(text)?.[1];

function decodeBody(body: string): Progress | undefined {
  const [version, token = '', seq = '', nextIndex = '', ...rest] = body.split('.').slice(0, -1);
  if (version !== stateVersion || !/^[A-Za-z0-9_-]{8}$/.test(token)) return undefined;
  const sections = new Map(rest.map((section) => [section.charAt(0), section.slice(1)]));
  const take = (letter: string): string => {
    const found = sections.get(letter) ?? '';
    sections.delete(letter);
    return found;
  };
  const names = NameTable.read(new BitReader(take('n')));
  const [answers, quiz, best, seen] = [take('a'), take('q'), take('b'), take('s')];
  return {
    token,
    seq: wholeNumber(seq),
    nextIndex: wholeNumber(nextIndex),
    place: take('p'),
    answers: decodeAnswers(new BitReader(answers), names),
    quiz: quiz === '' ? undefined : decodeQuiz(new BitReader(quiz), names),
    best: best === '' ? undefined : decodeBest(new BitReader(best), names),
    seen: seen === '' ? new Set() : decodeSeen(new BitReader(seen), names),
    unknown: sections,
  };
}

function wholeNumber(text: string): number {
  const value = /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;
  if (!(value < 2 ** 30)) throw new DamagedText();
  return value;
}

function decodeAnswers(bits: BitReader, names: NameTable): Map<string, AnswerRecord> {
  const answers = new Map<string, AnswerRecord>();
  const [firstSeq, seqWidth, indexWidth] = [bits.bits(30), bits.bits(5), bits.bits(5)];
  names.readSorted(bits, (number) => {
    answers.set(number, {
      text: bits.plain(),
      points: decodePoints(bits),
      attempts: bits.gamma(),
      seq: firstSeq + bits.bits(seqWidth),
      index: bits.bits(indexWidth) - 1,
      attempt: bits.gamma() - 1,
    });
  });
  return answers;
}

function decodePoints(bits: BitReader): number {
  if (bits.bits(1) === 1) return fullPoints;
  if (bits.bits(1) === 1) return 0;
  const points = bits.bits(7);
  if (points > fullPoints) throw new DamagedText();
  return points;
}

function decodeQuiz(bits: BitReader, names: NameTable): QuizRecord {
  const [attempt, seed, handedIn] = [bits.gamma(), bits.bits(32), bits.bits(1) === 1];
  const [current, seq, count] = [bits.gamma() - 1, bits.gamma() - 1, bits.gamma() - 1];
  const drawn: string[] = [];
  for (let left = count; left > 0; left--) drawn.push(names.readName(bits));
  return { attempt, seed, drawn, current, handedIn, seq };
}

function decodeBest(bits: BitReader, names: NameTable): BestRecord {
  const [attempt, count] = [bits.gamma(), bits.gamma() - 1];
  const competences: BestRecord['competences'][number][] = [];
  for (let left = count; left > 0; left--)
    competences.push({ id: names.readName(bits), points: bits.gamma() - 1, count: bits.gamma() - 1 });
  return { attempt, competences };
}

function decodeSeen(bits: BitReader, names: NameTable): Set<string> {
  const seen = new Set<string>();
  names.readSorted(bits, (number) => seen.add(number));
  return seen;
}
