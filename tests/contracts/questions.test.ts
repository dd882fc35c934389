import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type AnyQuestionType,
  type Question,
  questionSchema,
  questionTypes,
} from '../../src/questions/index.ts';
import { answersOf, incompleteAnswersOf, keyAnswerOf } from '../support/question-answers.ts';

const home = new URL('../../src/questions/', import.meta.url);
const folders = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const example = (type: string): Question =>
  questionSchema.parse(parse(readFileSync(new URL(`${type}/example.yaml`, home), 'utf8')));

/** All texts and numbers anywhere in a value, keys of objects included. */
function deepTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, part]) => [key, ...deepTexts(part)]);
}

/** Feedback and explanation: what nobody may see before an answer. */
function hiddenTexts(value: unknown, hidden = false): string[] {
  if (typeof value !== 'object' || value === null) return hidden && typeof value === 'string' ? [value] : [];
  return Object.entries(value).flatMap(([key, part]) =>
    hiddenTexts(part, hidden || key === 'feedback' || key === 'explanation'),
  );
}

describe('the registry of question types', () => {
  it('lists exactly the folders on disk', () => {
    expect(Object.keys(questionTypes).sort()).toEqual(folders.sort());
  });

  it('names each type as its folder is named', () => {
    for (const [name, type] of Object.entries(questionTypes)) expect(type.type).toBe(name);
  });

  it.each(folders)('%s has every reserved file', (folder) => {
    const files = [
      'schema.ts',
      'score.ts',
      'review.ts',
      'index.ts',
      'Question.astro',
      'element.ts',
      'README.md',
    ];
    const missing = files.filter((file) => !existsSync(new URL(`${folder}/${file}`, home)));
    expect(missing).toEqual([]);
  });
});

describe.each(Object.entries(questionTypes))('%s', (name: string, type: AnyQuestionType) => {
  const question = example(name);
  const key = keyAnswerOf(question);
  const answers = answersOf(question);
  const everyAnswer = (check: (answer: unknown) => void) =>
    fc.assert(fc.property(answers, check), { numRuns: 500 });

  it('scores the key with one point', () => {
    expect(type.score(question, key)).toEqual({ answered: true, points: 1, correct: true });
  });

  it('scores every other complete answer below one, never below zero', () => {
    everyAnswer((answer) => {
      const score = type.score(question, answer);
      if (!score.answered) throw new Error('A complete answer was not taken as an answer.');
      expect(score.points).toBeGreaterThanOrEqual(0);
      expect(score.correct).toBe(score.points === 1);
      if (type.encode(question, answer) !== type.encode(question, key)) {
        expect(score.points).toBeLessThan(1);
      }
    });
  });

  it('takes no answer and an incomplete answer as not answered, never as wrong', () => {
    for (const answer of [undefined, ...incompleteAnswersOf(question)]) {
      expect(type.score(question, answer)).toEqual({ answered: false });
    }
  });

  it('decodes what it encoded to an equal answer', () => {
    everyAnswer((answer) => {
      expect(type.decode(question, type.encode(question, answer))).toEqual(answer);
    });
  });

  it('encodes in at most 60 characters of [A-Za-z0-9_-]', () => {
    everyAnswer((answer) => {
      expect(type.encode(question, answer)).toMatch(/^[A-Za-z0-9_-]{1,60}$/);
    });
  });

  it('decodes garbage to undefined and never throws', () => {
    const alphabet = fc.constantFrom(...'abcdefghpqrstuvw0123456789_-tfe. ');
    const garbage = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: alphabet }));
    fc.assert(
      fc.property(garbage, (text) => {
        const answer = type.decode(question, text);
        if (answer === undefined) return;
        expect(type.score(question, answer).answered).toBe(true);
        expect(type.encode(question, answer)).toBe(text);
      }),
      { numRuns: 2000 },
    );
    for (const text of ['', ' ', 'zz', 'aaaaaaaaaaaaaaaaa', '__proto__', '1e999', 'NaN', '-']) {
      expect(type.decode(question, text)).toBeUndefined();
    }
  });

  it('decodes nothing but exactly what it encodes: a longer or shorter text is damaged', () => {
    everyAnswer((answer) => {
      const code = type.encode(question, answer);
      for (const text of [`${code}_`, ` ${code}`, `${code}a`, `${code} `]) {
        expect(type.decode(question, text)).toBeUndefined();
      }
    });
  });

  it('shows neither key nor feedback in its public part', () => {
    const shown = deepTexts(type.toPublic(question));
    for (const text of hiddenTexts(question)) expect(shown.join('\n')).not.toContain(text.trim());
    for (const field of ['correct', 'match', 'answer', 'tolerance', 'feedback', 'mistakes', 'explanation']) {
      expect(shown).not.toContain(field);
    }
  });

  it('shows every text of options, items and choices in its public part', () => {
    const shown = deepTexts(type.toPublic(question));
    const {
      options = [],
      items = [],
      choices = [],
    } = question as { [field in 'options' | 'items' | 'choices']?: { text: string }[] };
    for (const { text } of [...options, ...items, ...choices]) expect(shown).toContain(text);
  });

  it('scores and reports with the embedded key as with the whole question', () => {
    const embedded = JSON.parse(JSON.stringify(type.toKey(question)));
    expect(deepTexts(embedded)).not.toContain(question.explanation);
    everyAnswer((answer) => {
      expect(type.score(embedded, answer)).toEqual(type.score(question, answer));
      expect(type.toInteraction(embedded, answer)).toEqual(type.toInteraction(question, answer));
      expect(type.decode(embedded, type.encode(embedded, answer))).toEqual(answer);
    });
  });

  it('reports an interaction every platform takes', () => {
    everyAnswer((answer) => {
      const interaction = type.toInteraction(question, answer);
      const score = type.score(question, answer);
      expect(interaction.id).toMatch(/^[A-Za-z0-9_]{1,250}$/);
      expect(interaction.description.length).toBeLessThanOrEqual(250);
      expect({ answered: true, points: interaction.points, correct: interaction.correct }).toEqual(score);
      const identifiers = [interaction.response].flat(2).map(String);
      expect(identifiers.join('[.]').length).toBeLessThanOrEqual(255);
      for (const identifier of identifiers) expect(identifier).toMatch(/^-?[\w.]{1,250}$/);
    });
  });

  it('reports the key as response and pattern alike', () => {
    const interaction = type.toInteraction(question, key);
    if (interaction.kind === 'numeric') {
      expect(interaction.response).toBeGreaterThanOrEqual(interaction.min);
      expect(interaction.response).toBeLessThanOrEqual(interaction.max);
    } else {
      expect(interaction.response).toEqual(interaction.pattern);
    }
  });

  describe('on a device set to another language', () => {
    const { toLocaleUpperCase, toLocaleLowerCase, localeCompare } = String.prototype;
    afterEach(() => {
      Object.assign(String.prototype, { toLocaleUpperCase, toLocaleLowerCase, localeCompare });
    });

    it.each(['tr', 'lv'])('answers, scores and codes are the same (%s)', (language) => {
      const samples = fc.sample(answers, { numRuns: 50, seed: 7 });
      const results = () =>
        samples.map((answer) => [
          type.encode(question, answer),
          type.score(question, answer),
          type.toInteraction(question, answer),
          type.toPublic(question),
        ]);
      const before = results();
      Object.assign(String.prototype, {
        toLocaleUpperCase(this: string) {
          return toLocaleUpperCase.call(this, language);
        },
        toLocaleLowerCase(this: string) {
          return toLocaleLowerCase.call(this, language);
        },
        localeCompare(this: string, other: string) {
          return localeCompare.call(this, other, language);
        },
      });
      expect(results()).toEqual(before);
    });
  });
});
