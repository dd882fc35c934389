/** The 64 characters of base64url (RFC 4648 section 5): every learning platform keeps them as they are. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** True when every character of a text is one of the 64. */
export const isPlain = (text: string): boolean => /^[\w-]*$/.test(text);

/** How many bits a whole number needs (0 needs none). */
export const widthOf = (value: number): number => 32 - Math.clz32(value);

/** Thrown while reading, caught by whoever decodes a whole text: the text ends too early or makes no sense. */
export class DamagedText extends Error {}

/**
 * A stream of bits as text of `alphabet`, highest bit first. It goes both ways with one description of the data: made
 * without a text it writes what it is given and returns it; made with a text it ignores what it is given and returns what
 * stands there.
 */
export class Bits {
  readonly #source: string | undefined;
  #at = 0;
  #text = '';
  #held = 0;

  constructor(source?: string) {
    this.#source = source;
  }

  /** `value` from 0 to 2^width - 1, `width` from 0 to 32. */
  bits(value: number, width: number): number {
    let result = 0;
    for (let bit = width - 1; bit >= 0; bit--) result = result * 2 + this.#bit((value >>> bit) & 1);
    return result;
  }

  /** Elias gamma: small numbers are short. `value` from 1 to 2^31 - 1. */
  gamma(value: number): number {
    const width = widthOf(value) - 1;
    let zeros = 0;
    while (this.#bit(zeros < width ? 0 : 1) === 0) if (++zeros > 30) throw new DamagedText();
    return 2 ** zeros + this.bits(value, zeros);
  }

  /** A text of `alphabet`, length first. */
  plain(text: string): string {
    return this.list([...text], '', (character) =>
      alphabet.charAt(this.bits(alphabet.indexOf(character), 6)),
    ).join('');
  }

  /** A list, length first; `blank` stands for an entry that is yet to be read. */
  list<T>(entries: readonly T[], blank: T, each: (entry: T) => T): T[] {
    const result: T[] = [];
    for (let left = this.gamma(entries.length + 1); left > 1; left--)
      result.push(each(entries[result.length] ?? blank));
    return result;
  }

  /** What was written; the last character is filled up with zeros. */
  toString(): string {
    while (this.#at % 6 > 0) this.#bit(0);
    return this.#text;
  }

  #bit(bit: number): number {
    const at = this.#at++;
    const place = at % 6;
    if (this.#source !== undefined) {
      const code = alphabet.indexOf(this.#source.charAt((at - place) / 6) || '.');
      if (code < 0) throw new DamagedText();
      return (code >>> (5 - place)) & 1;
    }
    this.#held = (this.#held << 1) | bit;
    if (place === 5) this.#text += alphabet.charAt(this.#held & 63);
    return bit;
  }
}
