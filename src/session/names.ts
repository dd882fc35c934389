import { type BitReader, type BitWriter, DamagedText, isPlain, widthOf } from './bits.ts';

/** A stable name such as `AL-Q017` or `AL3`: a prefix and a number with a fixed count of digits (0: no number). */
interface Name {
  readonly prefix: string;
  readonly digits: number;
  readonly value: number;
}

const parts = (name: string): Name => {
  const [, prefix = '', digits = ''] = /^(.*?)(\d{0,7})$/.exec(name) ?? [];
  return { prefix, digits: digits.length, value: Number(digits) };
};

const text = ({ prefix, digits, value }: Name): string =>
  digits === 0 ? prefix : prefix + String(value).padStart(digits, '0');

/** True for names that can be stored: at most 40 letters, digits, hyphens and underscores. */
export const isStorable = (name: string): boolean => isPlain(name) && name.length > 0 && name.length <= 40;

/** Prefix and count of digits that names share; stored once, so that a name costs little more than its number. */
export class NameTable {
  readonly #groups: { readonly prefix: string; readonly digits: number }[] = [];

  /** The groups of all names, in the order of first use. */
  static of(names: Iterable<string>): NameTable {
    const table = new NameTable();
    for (const name of names) if (table.#find(parts(name)) < 0) table.#groups.push(parts(name));
    return table;
  }

  static read(bits: BitReader): NameTable {
    const table = new NameTable();
    for (let left = bits.gamma() - 1; left > 0; left--)
      table.#groups.push({ prefix: bits.plain(), digits: bits.bits(3) });
    return table;
  }

  write(bits: BitWriter): void {
    bits.gamma(this.#groups.length + 1);
    for (const { prefix, digits } of this.#groups) bits.plain(prefix).bits(digits, 3);
  }

  /** One name by itself. */
  writeName(bits: BitWriter, name: string): void {
    const { prefix, digits, value } = parts(name);
    bits.gamma(this.#find({ prefix, digits }) + 1).bits(widthOf(value), 5);
    bits.bits(value, widthOf(value));
  }

  readName(bits: BitReader): string {
    const group = this.#groups[bits.gamma() - 1];
    if (!group) throw new DamagedText();
    return text({ ...group, value: bits.bits(bits.bits(5)) });
  }

  /** A set of names, each followed by what `each` writes: sorted, as distances, so that most cost one bit. */
  writeSorted(bits: BitWriter, names: Iterable<string>, each: (name: string) => void): void {
    const all = [...names].map(parts);
    for (const group of this.#groups) {
      const mine = all.filter((name) => name.prefix === group.prefix && name.digits === group.digits);
      bits.gamma(mine.length + 1);
      let before = -1;
      for (const name of mine.sort((a, b) => a.value - b.value)) {
        bits.gamma(name.value - before);
        before = name.value;
        each(text(name));
      }
    }
  }

  readSorted(bits: BitReader, each: (name: string) => void): void {
    for (const group of this.#groups) {
      let value = -1;
      for (let left = bits.gamma() - 1; left > 0; left--) {
        value += bits.gamma();
        each(text({ ...group, value }));
      }
    }
  }

  #find({ prefix, digits }: Pick<Name, 'prefix' | 'digits'>): number {
    return this.#groups.findIndex((group) => group.prefix === prefix && group.digits === digits);
  }
}
