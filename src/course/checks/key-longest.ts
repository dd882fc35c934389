import { startOf } from '../../problems/source-text.ts';
import { bankFile } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { type PlacedKey, singleChoiceKeys, visibleLength } from './single-choice-keys.ts';

/** A key this much longer than the longest other option stands out. */
const clearly = { factor: 1.3, characters: 20 };
/** With keys spread by chance, the longest of four options is the key in a quarter of the questions. */
const highestShare = 0.45;
const enoughQuestions = 8;

export const keyLongest: Rule = {
  name: 'key-longest',
  severity: 'warning',
  ensures: 'The right option cannot be told by its length, neither in a question nor in a whole bank.',
  *find(context) {
    const keys = singleChoiceKeys(context);
    for (const entry of keys) yield* standsOut(entry);
    yield* biasOfBanks(context, keys);
  },
};

function lengths({ options, key }: PlacedKey): { key: number; longestOther: number } {
  const all = options.map(({ text }) => visibleLength(text));
  return { key: all[key] ?? 0, longestOther: Math.max(...all.filter((_length, index) => index !== key)) };
}

function* standsOut(entry: PlacedKey): Iterable<Finding> {
  const { key, longestOther } = lengths(entry);
  if (key < longestOther * clearly.factor || key < longestOther + clearly.characters) return;
  yield {
    ...entry.placed.at('options', entry.key, 'text'),
    what: `The right option has ${key} characters, the longest other one ${longestOther}: it can be guessed.`,
    fix: 'Shorten the right option, or make another one as precise.',
  };
}

function* biasOfBanks({ course }: CheckContext, keys: readonly PlacedKey[]): Iterable<Finding> {
  for (const module of course.modules) {
    const own = keys.filter(({ placed }) => placed.module === module);
    const longest = own.filter((entry) => lengths(entry).key > lengths(entry).longestOther).length;
    if (own.length < enoughQuestions || longest / own.length <= highestShare) continue;
    yield {
      position: startOf(bankFile(module)),
      what: `In ${longest} of ${own.length} single-choice questions the right option is the longest.`,
      fix: `Lengthen other options, or shorten keys, until it is at most ${Math.floor(own.length * highestShare)}.`,
    };
  }
}
