import type { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';

/** A path into parsed data, as Zod and the YAML library write it. */
export type Path = readonly PropertyKey[];

/** One sentence what, one sentence fix, and where in the data; the caller adds file, line and column. */
export interface Finding {
  readonly path: Path;
  readonly rule: string;
  /** True when the name of the field is wrong, not its value. */
  readonly atKey: boolean;
  readonly what: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Hands the names a strict object knows to `wordIssue`, as the message of an unknown-key issue (Zod's issues do not
 * carry them). To be passed to `safeParse` as `error`.
 */
export function carryKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const inst: unknown = issue.inst;
  return hasShape(inst) ? Object.keys(inst._zod.def.shape).join(' ') : '';
}

/** Our sentences for one issue of Zod; several where the issue speaks of several keys. */
export function wordIssue(issue: Issue): Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(issue.path, key, issue.message.split(' ')));
    case 'invalid_union':
      return wordUnion(issue);
    case 'invalid_key':
      return issue.issues
        .slice(0, 1)
        .map((inner) => ({ path: issue.path, rule: ruleOf(inner), atKey: true, ...sentences(inner) }));
    default:
      return [{ path: issue.path, rule: ruleOf(issue), atKey: false, ...sentences(issue) }].map(nameMissing);
  }
}

type Sentences = { what: string; fix: string };

function sentences(issue: Issue): Sentences {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return wrongValue(issue.values.map(String), issue.input);
    case 'too_small':
      return outOfRange(issue.origin, 'at least', issue.minimum, issue.input);
    case 'too_big':
      return outOfRange(issue.origin, 'at most', issue.maximum, issue.input);
    case 'invalid_format':
      return { what: `${quote(issue.input)} is not ${formatName(issue.format)}.`, fix: 'Correct it.' };
    case 'custom':
      return { what: issue.message, fix: textParam(issue, 'fix') ?? 'Correct this field.' };
    default:
      return { what: `${quote(issue.input)} does not fit here.`, fix: 'Correct this field.' };
  }
}

function ruleOf(issue: Issue): string {
  if (issue.code === 'custom') return textParam(issue, 'rule') ?? 'invalid-value';
  const isMissing =
    issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  return isMissing ? 'missing-field' : 'invalid-value';
}

function unknownKey(path: Path, key: string, known: readonly string[]): Finding {
  const near = didYouMean(key, known);
  const found = { path: [...path, key], rule: 'unknown-field', atKey: true };
  if (key.includes(' ')) {
    return {
      ...found,
      what: `\`${key}\` was read as the name of a field.`,
      fix: 'Put quotes around the whole text it belongs to: inside `{ }` and `[ ]` a comma ends a text.',
    };
  }
  return {
    ...found,
    what: `There is no field \`${key}\` here.`,
    fix:
      near === undefined
        ? `Remove it; the fields here are ${list(known)}.`
        : `Did you mean \`${near}\`? Correct the spelling, or remove the field.`,
  };
}

function wordUnion(issue: Extract<Issue, { code: 'invalid_union' }>): Finding[] {
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const written = fieldOf(issue.input, issue.discriminator);
    const rule = written === undefined ? 'missing-field' : 'invalid-value';
    return [nameMissing({ path: issue.path, rule, atKey: false, ...wrongValue(options, written) })];
  }
  const branches = [...issue.errors].sort((one, other) => depth(other) - depth(one));
  const nearest = branches[0] ?? [];
  if (depth(nearest) > 0) {
    return nearest.flatMap(wordIssue).map((found) => ({ ...found, path: [...issue.path, ...found.path] }));
  }
  const expected = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
  return [{ path: issue.path, rule: 'invalid-value', atKey: false, ...wrongType(expected, issue.input) }];
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

function wrongType(expected: string | readonly string[], input: unknown): Sentences {
  const names = [expected].flat().map(typeName);
  const wanted = [...new Set(names)].join(' or ');
  if (input === undefined) return missing(wanted);
  return {
    what: `This has to be ${wanted}; it is ${describe(input)}.`,
    fix: `Write ${wanted}${hintFor([expected].flat(), input)}.`,
  };
}

const missing = (wanted: string): Sentences => ({
  what: 'This field is missing.',
  fix: `Add it, with ${wanted} as its value.`,
});

/** Names the field that is missing: its place in the file is that of the group around it. */
function nameMissing(found: Finding): Finding {
  const name = found.path.at(-1);
  if (found.rule !== 'missing-field' || name === undefined) return found;
  return { ...found, what: `The field \`${String(name)}\` is missing here.` };
}

function hintFor(expected: readonly string[], input: unknown): string {
  if (expected.includes('string') && (typeof input === 'number' || typeof input === 'boolean')) {
    return ': put quotes around what stands there';
  }
  if (expected.includes('number') && typeof input === 'string' && !Number.isNaN(Number(input))) {
    return `: remove the quotes, \`${input}\``;
  }
  if (expected.includes('string') && typeof input === 'object' && input !== null) {
    return '; a text that holds a colon and a space, or starts with `{`, `[`, `*`, `&` or `#`, needs quotes';
  }
  return '';
}

function wrongValue(allowed: readonly string[], input: unknown): Sentences {
  const choice = `${allowed.length > 1 ? 'one of ' : ''}${list(allowed)}`;
  if (input === undefined) return missing(choice);
  const near = didYouMean(String(input), allowed);
  return {
    what: `${quote(input)} is not possible here.`,
    fix: `${near === undefined ? '' : `Did you mean \`${near}\`? `}Write ${choice}.`,
  };
}

const fixLength = { 'at least': 'Add what is missing.', 'at most': 'Shorten it, or split it.' } as const;

function outOfRange(
  origin: string,
  bound: keyof typeof fixLength,
  limit: number | bigint,
  input: unknown,
): Sentences {
  const unit =
    { string: ' characters', array: ' entries', set: ' entries', object: ' entries' }[origin] ?? '';
  const has = typeof input === 'string' || Array.isArray(input) ? `${input.length}${unit}` : quote(input);
  const what =
    unit === ''
      ? `This has to be ${bound} ${limit}; it is ${has}.`
      : `This has to have ${bound} ${limit}${unit}; it has ${has}.`;
  return {
    what,
    fix: unit === '' ? `Write a number that is ${bound} ${limit}.` : fixLength[bound],
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
};

const typeName = (type: string) => typeNames[type] ?? type;
const formatName = (format: string) =>
  ({ url: 'a web address such as `https://example.org`', regex: 'of the right form' })[format] ??
  `a valid ${format}`;

function describe(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of fields';
  return `the ${typeof input === 'string' ? 'text' : typeof input === 'number' ? 'number' : 'value'} ${quote(input)}`;
}

function quote(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return `\`${text === undefined ? '' : text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function fieldOf(input: unknown, field: string): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
}

function textParam(issue: Extract<Issue, { code: 'custom' }>, name: string): string | undefined {
  const value: unknown = issue.params?.[name];
  return typeof value === 'string' ? value : undefined;
}

function hasShape(inst: unknown): inst is { _zod: { def: { shape: object } } } {
  const zod = fieldOf(inst, '_zod');
  const shape = fieldOf(fieldOf(zod, 'def'), 'shape');
  return typeof shape === 'object' && shape !== null;
}
