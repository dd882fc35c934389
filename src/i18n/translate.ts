/** Flat dictionary: dotted key to text with `{name}` placeholders. May be a part of one. */
export type Dictionary = Readonly<Record<string, string>>;

export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Text of `key` with its placeholders filled. Numbers are written the way the language writes them; texts are
 * inserted as they are (escape them for HTML where they are shown, not here).
 */
export type Translate = (key: string, values?: TextValues) => string;

const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type PluralCategory = (typeof pluralCategories)[number];

/** `quiz.left.one` → `{ base: 'quiz.left', category: 'one' }`; `undefined` for a key without plural forms. */
export function splitPluralKey(key: string): { base: string; category: PluralCategory } | undefined {
  const dot = key.lastIndexOf('.');
  const category = pluralCategories.find((candidate) => candidate === key.slice(dot + 1));
  return dot > 0 && category !== undefined ? { base: key.slice(0, dot), category } : undefined;
}

/**
 * Makes the function that looks texts up. Runs in Node and in the browser. A key with plural forms is asked for by
 * its base (`quiz.left`) and needs the value `n`. A key that is not in the dictionary comes back as it is: a visible
 * fault is better than a page that stops working; a test finds keys that no dictionary has.
 *
 * @example translator({ 'quiz.left.one': '{n} left', 'quiz.left.other': '{n} left' }, 'en')('quiz.left', { n: 3 }) // '3 left'
 */
export function translator(dictionary: Dictionary, language: string): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);

  const textOf = (key: string, values: TextValues): string => {
    const n = values.n;
    const form = typeof n === 'number' ? dictionary[`${key}.${plurals.select(n)}`] : undefined;
    return form ?? dictionary[key] ?? dictionary[`${key}.other`] ?? key;
  };

  return (key, values = {}) =>
    textOf(key, values).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
}

/** The part of a dictionary whose keys start with one of the prefixes, for a page to hand to its scripts. */
export function subDictionary(dictionary: Dictionary, prefixes: readonly string[]): Dictionary {
  const wanted = Object.entries(dictionary).filter(([key]) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  );
  return Object.fromEntries(wanted);
}
