import { fieldName } from '../../problems/parse-yaml.ts';
import type { Question } from '../../questions/index.ts';
import { rowsOf, textIn } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

const lists = ['options', 'items', 'choices', 'mistakes'] as const;

export const translationLetters: Rule = {
  name: 'translation-letters',
  severity: 'error',
  ensures: 'A translated question has the same options, items and feedback as its source, letter for letter.',
  *find(context) {
    for (const { path, yaml } of context.authored.data.values()) {
      if (path.kind !== 'bank' || path.language === undefined) continue;
      const module = context.course.modules.find(({ id }) => id === path.unit);
      for (const [index, row] of rowsOf(yaml, ['questions']).entries()) {
        const number = textIn(row, 'number');
        const source = module?.questions.find((question) => question.number === number);
        const at = (field: string) => ({
          position: yaml.valueAt(['questions', index, field]),
          field: fieldName(['questions', index, field]),
        });
        if (source === undefined) {
          if (number !== undefined && !isWritten(context, path.unit, number))
            yield unknownQuestion(at('number'), number);
          continue;
        }
        for (const list of lists) yield* compare(source, row, list, at(list));
        yield* compareFeedback(source, row, at('feedback'));
        if (listOrEmpty(source, 'exhibit') !== listOrEmpty(row, 'exhibit')) {
          yield {
            ...at('exhibit'),
            what: `${'exhibit' in source && source.exhibit !== undefined ? 'The source has' : 'Only the translation has'} an exhibit.`,
            fix: 'Translate the exhibit of the source, and write none where it has none.',
          };
        }
      }
    }
  },
};

type At = Pick<Finding, 'position' | 'field'>;

function unknownQuestion(at: At, number: string): Finding {
  return {
    ...at,
    what: `The bank has no question \`${number}\` to translate.`,
    fix: 'Correct the number, or remove the translation.',
  };
}

function* compare(source: Question, row: unknown, list: string, at: At): Iterable<Finding> {
  const wanted = keysOf(source, list);
  const written = keysOf(row, list);
  const missing = wanted.filter((key) => !written.includes(key));
  const unknown = written.filter((key) => !wanted.includes(key));
  if (missing.length > 0) {
    yield {
      ...at,
      what: `The translation lacks ${named(list, missing)} of the source.`,
      fix: 'Translate every one; what is missing cannot be shown.',
    };
  }
  if (unknown.length > 0) {
    yield {
      ...at,
      what: `The translation has ${named(list, unknown)}, which the source has not.`,
      fix: 'Remove it: a translation cannot add to a question.',
    };
  }
}

function* compareFeedback(source: Question, row: unknown, at: At): Iterable<Finding> {
  const fields = (value: unknown) => Object.keys(groupIn(value, 'feedback')).sort().join(', ');
  if (fields(source) === fields(row)) return;
  yield {
    ...at,
    what: `The feedback of the source has the fields ${fields(source) || 'none'}; that of the translation has ${fields(row) || 'none'}.`,
    fix: 'Write the same fields as the source.',
  };
}

/** Letters of the entries of a list, or the values of mistakes. */
function keysOf(value: unknown, list: string): string[] {
  const entries: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, list) : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const key = textIn(entry, 'letter') ?? (list === 'mistakes' ? valueIn(entry) : undefined);
    return key === undefined ? [] : [key];
  });
}

const valueIn = (entry: unknown): string => String(Reflect.get(Object(entry), 'value'));
const named = (list: string, keys: readonly string[]) =>
  `${keys.map((key) => `\`${key}\``).join(', ')} of \`${list}\``;
const listOrEmpty = (value: unknown, field: string) => textIn(value, field) !== undefined;

function groupIn(value: unknown, field: string): object {
  const group: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return typeof group === 'object' && group !== null ? group : {};
}

/** Whether the question stands in the bank with a mistake in it: then the mistake is enough of a problem. */
function isWritten({ authored }: CheckContext, unit: string, number: string): boolean {
  const bank = authored.data.get(`assessments/${unit}/questions.yaml`)?.yaml;
  return bank !== undefined && rowsOf(bank, ['questions']).some((row) => textIn(row, 'number') === number);
}
