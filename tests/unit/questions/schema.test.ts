import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionSchema } from '../../../src/questions/index.ts';

type Fields = Record<string, unknown>;

const example = (type: string): Fields =>
  parse(readFileSync(new URL(`../../../src/questions/${type}/example.yaml`, import.meta.url), 'utf8'));

/** `field: rule` of every issue of an example with some fields changed. */
function rulesBroken(type: string, change: (question: Fields) => Fields): string[] {
  const question = example(type);
  const result = questionSchema.safeParse({ ...question, ...change(question) });
  return (result.error?.issues ?? []).map((issue) => {
    const rule = issue.code === 'custom' ? issue.params?.rule : issue.code;
    return `${issue.path.join('.')}: ${rule}`;
  });
}

const entries = (question: Fields, field: string) => question[field] as Fields[];
const changed = (list: Fields[], index: number, change: Fields) =>
  list.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('rules for every type', () => {
  it.each([
    ['number', 'AL-41', 'number: question-number'],
    ['competence', 'al1', 'competence: competence-id'],
    ['lessons', ['L1'], 'lessons.0: lesson-id'],
    ['lessons', [], 'lessons: too_small'],
    ['level', 'remember', 'level: invalid_value'],
    ['use', 'test', 'use: invalid_value'],
    ['stem', ' ', 'stem: empty-text'],
    ['stem', 'Which <b>one</b>?', 'stem: raw-html'],
    ['stem', 'Which?\n\n- this\n- that', 'stem: stem-ends-with-question'],
    ['explanation', '', 'explanation: empty-text'],
    ['promt', 'x', ': unrecognized_keys'],
  ])('%s: %j', (field, value, rule) => {
    expect(rulesBroken('single-choice', () => ({ [field]: value }))).toEqual([rule]);
  });

  it('lets code, comparisons and web addresses stand in a text', () => {
    const stem = 'If `<b>` stands in 3 < 5 > 2, see <https://example.org>. Which one?';
    expect(rulesBroken('single-choice', () => ({ stem }))).toEqual([]);
  });

  it('asks for a reason in every feedback', () => {
    const broken = rulesBroken('single-choice', (question) => ({
      options: changed(entries(question, 'options'), 2, { feedback: 'Incorrect.' }),
    }));
    expect(broken).toEqual(['options.2.feedback: full-sentence']);
  });
});

describe('rules of a type', () => {
  it('single choice: exactly one right option', () => {
    const two = rulesBroken('single-choice', (question) => ({
      options: changed(entries(question, 'options'), 1, { correct: true }),
    }));
    const none = rulesBroken('single-choice', (question) => ({
      options: changed(entries(question, 'options'), 0, { correct: false }),
    }));
    expect([two, none]).toEqual([['options: one-correct-option'], ['options: one-correct-option']]);
  });

  it('single choice: a letter once, from a to h', () => {
    const twice = rulesBroken('single-choice', (question) => ({
      options: changed(entries(question, 'options'), 1, { letter: 'a' }),
    }));
    const outside = rulesBroken('single-choice', (question) => ({
      options: changed(entries(question, 'options'), 1, { letter: 'B' }),
    }));
    expect([twice, outside]).toEqual([['options: letter-twice'], ['options.1.letter: letter']]);
  });

  it('multiple choice: two right options and a wrong one at least', () => {
    const one = rulesBroken('multiple-choice', (question) => ({
      options: changed(entries(question, 'options'), 0, { correct: false }),
    }));
    const all = rulesBroken('multiple-choice', (question) => ({
      options: entries(question, 'options').map((option) => ({ ...option, correct: true })),
    }));
    expect([one, all]).toEqual([['options: several-correct-options'], ['options: several-correct-options']]);
  });

  it('matching: known, different matches and a choice to spare', () => {
    const items = (index: number, change: Fields) => (question: Fields) => ({
      items: changed(entries(question, 'items'), index, change),
    });
    expect(rulesBroken('matching', items(1, { match: 'w' }))).toEqual([': unknown-match']);
    expect(rulesBroken('matching', items(1, { match: 'p' }))).toEqual(['items: match-twice']);
    const spare = rulesBroken('matching', (question) => ({
      choices: entries(question, 'choices').slice(0, 3),
    }));
    expect(spare).toEqual([': spare-choice']);
  });

  it('numeric: an answer that can be given, mistakes that are none', () => {
    expect(rulesBroken('numeric', () => ({ range: [0, 20], mistakes: [] }))).toEqual([': answer-in-range']);
    expect(rulesBroken('numeric', () => ({ tolerance: 0.1 }))).toEqual([': answer-rounds']);
    const mistakes = [{ value: 31, tolerance: 1, feedback: 'This would be marked right already.' }];
    expect(rulesBroken('numeric', () => ({ mistakes }))).toEqual([': mistake-is-right']);
  });
});

describe('messages', () => {
  it('say what is wrong and what to do', () => {
    const question = { ...example('single-choice'), stem: 'A <b>bold</b> one?' };
    const [issue] = questionSchema.safeParse(question).error?.issues ?? [];
    const params = issue?.code === 'custom' ? issue.params : undefined;
    expect(`${issue?.message}\n${params?.fix}`).toMatchInlineSnapshot(`
      "This text holds raw HTML, which is not shown.
      Write it in Markdown; put a literal \`<\` of code between backticks."
    `);
  });
});
