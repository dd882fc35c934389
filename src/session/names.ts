import { type Bits, DamagedText, isPlain, widthOf } from './bits.ts';

/** What names such as `AL-Q017` and `AL-Q018` share: the prefix and the count of digits (0: no number). */
export interface NameGroup {
  readonly prefix: string;
  readonly digits: number;
}

interface Name extends NameGroup {
  readonly value: number;
}

const split = (name: string): Name => {
  const [, prefix = '', digits = ''] = /^(.*?)(\d{0,7})$/.exec(name) ?? [];
  return { prefix, digits: digits.length, value: Number(digits) };
};

const join = ({ prefix, digits }: NameGroup, value: number): string =>
  digits === 0 ? prefix : prefix + String(value).padStart(digits, '0');

const isIn = (group: NameGroup, name: NameGroup): boolean =>
  group.prefix === name.prefix && group.digits === name.digits;

/** True for names that can be stored: at most 40 letters, digits, hyphens and underscores. */
export const isStorable = (name: string): boolean => isPlain(name) && name !== '' && name.length <= 40;

/** The groups of all names, in the order of first use. */
export function groupsOf(names: Iterable<string>): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const name of names) {
    const parts = split(name);
    if (!groups.some((group) => isIn(group, parts))) groups.push(parts);
  }
  return groups;
}

/** The groups themselves; everything below needs them. */
export const streamGroups = (bits: Bits, groups: readonly NameGroup[]): NameGroup[] =>
  bits.list(groups, { prefix: '', digits: 0 }, ({ prefix, digits }) => ({
    prefix: bits.plain(prefix),
    digits: bits.bits(digits, 3),
  }));

/** One name by itself. */
export function streamName(bits: Bits, groups: readonly NameGroup[], name: string): string {
  const parts = split(name);
  const group = groups[bits.gamma(groups.findIndex((one) => isIn(one, parts)) + 1) - 1];
  if (!group) throw new DamagedText();
  return join(group, bits.bits(parts.value, bits.bits(widthOf(parts.value), 5)));
}

/** A set of names, each followed by what `each` streams: sorted, as distances, so that most cost one bit. */
export function streamSorted(
  bits: Bits,
  groups: readonly NameGroup[],
  names: Iterable<string>,
  each: (name: string) => void,
): void {
  const all = [...names].map(split);
  for (const group of groups) {
    const values = all.filter((name) => isIn(group, name)).map(({ value }) => value);
    let before = -1;
    bits.list(
      values.sort((a, b) => a - b),
      0,
      (value) => {
        before += bits.gamma(value - before);
        each(join(group, before));
        return before;
      },
    );
  }
}
