/** Fields that say which entry of a list is meant; they are never translated. */
const identity = ['letter', 'id', 'value'] as const;

/**
 * Puts translated texts into source data: texts replace texts, entries of lists are found by `letter`, `id` or
 * `value`, or else by their place. Nothing that `texts` does not hold changes.
 */
export function mergeTexts(source: unknown, texts: unknown): unknown {
  if (Array.isArray(source) && Array.isArray(texts)) {
    if (!texts.every(isGroup)) return texts;
    return source.map((entry: unknown, index) => mergeTexts(entry, entryFor(entry, texts, index)));
  }
  if (isGroup(source) && isGroup(texts)) {
    const merged = Object.entries(texts).map(([field, text]) => [field, mergeTexts(source[field], text)]);
    return { ...source, ...Object.fromEntries(merged) };
  }
  return texts === undefined ? source : texts;
}

/** Index of the entry of `texts` that translates `entry`, or -1. */
export function indexOfEntry(entry: unknown, texts: readonly unknown[]): number {
  const field = isGroup(entry) ? identity.find((name) => entry[name] !== undefined) : undefined;
  if (field === undefined || !isGroup(entry)) return -1;
  return texts.findIndex((text) => isGroup(text) && text[field] === entry[field]);
}

function entryFor(entry: unknown, texts: readonly Group[], index: number): unknown {
  const named = texts.some((text) => identity.some((name) => text[name] !== undefined));
  return named ? texts[indexOfEntry(entry, texts)] : texts[index];
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const questionTextFields = new Set(
  'stem exhibit explanation options items choices mistakes letter value text feedback unit true false right wrong'.split(
    ' ',
  ),
);

/** The texts of a question that a translation translates, with the letters that tell which is which. */
export const questionTextsOf = (question: object): unknown => pickFields(question, questionTextFields);

export const moduleTextsOf = (module: object): unknown =>
  pickFields(module, new Set(['title', 'question', 'description', 'outcomes', 'id', 'text']), ['id']);

export const portfolioTextsOf = (portfolio: object): unknown =>
  pickFields(
    portfolio,
    new Set('title audience brief deliverables criteria redaction id levels 0 1 2 3'.split(' ')),
    ['id'],
  );

export const credentialTextsOf = (credential: object): unknown =>
  pickFields(
    credential,
    new Set(
      'name description levelDesignedFor note machineJudged personJudged criterion claims withAssessor withoutAssessor'.split(
        ' ',
      ),
    ),
  );

export const factTextsOf = (fact: object): unknown =>
  pickFields(fact, new Set(['id', 'name', 'claim', 'note']));

/** A figure that is a number is the same in every language. */
export function surveyTextsOf(figure: { readonly value: unknown }): unknown {
  const value = typeof figure.value === 'string' ? ['value'] : [];
  return pickFields(
    figure,
    new Set(['id', 'name', 'parts', 'unit', 'base', 'who', 'figure', 'caveat', ...value]),
  );
}

/** The texts of case data: numbers and yes or no are the same in every language. */
export function caseTextsOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(caseTextsOf);
  if (!isGroup(data)) return data;
  const kept = Object.entries(data).filter(([, value]) => !['number', 'boolean'].includes(typeof value));
  return Object.fromEntries(kept.map(([name, value]) => [name, caseTextsOf(value)]));
}

/** Keeps the named fields at every depth; `notAtTop` are left out of the outermost group. */
function pickFields(value: unknown, fields: ReadonlySet<string>, notAtTop: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => pickFields(entry, fields));
  if (!isGroup(value)) return value;
  const kept = Object.entries(value).filter(([name]) => fields.has(name) && !notAtTop.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, pickFields(inner, fields)]));
}
