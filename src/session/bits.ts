/** The 64 characters of base64url (RFC 4648 section 5): every learning platform keeps them as they are. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** True when every character of a text is one of the 64. */
export const isPlain = (text: string): boolean => /^[A-Za-z0-9_-]*$/.test(text);

/** How many bits a whole number needs (0 needs none). */
export const widthOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(value));

/** Writes whole numbers bit by bit, highest bit first, as text of `alphabet`. */
export class BitWriter {
  #text = '';
  #held = 0;
  #count = 0;

  /** `value` from 0 to 2^width - 1, `width` from 0 to 32. */
  bits(value: number, width: number): this {
    for (let bit = width - 1; bit >= 0; bit--) this.#push((value >>> bit) & 1);
    return this;
  }

  /** Elias gamma: small numbers are short. `value` from 1 to 2^31 - 1. */
  gamma(value: number): this {
    const width = widthOf(value);
    return this.bits(0, width - 1).bits(value, width);
  }

  /** A text of `alphabet`, length first. */
  plain(text: string): this {
    this.gamma(text.length + 1);
    for (const character of text) this.bits(alphabet.indexOf(character), 6);
    return this;
  }

  /** The text so far; the last character is filled up with zeros. */
  toString(): string {
    return this.#count === 0 ? this.#text : this.#text + alphabet.charAt(this.#held << (6 - this.#count));
  }

  #push(bit: number): void {
    this.#held = (this.#held << 1) | bit;
    if (++this.#count < 6) return;
    this.#text += alphabet.charAt(this.#held);
    this.#held = 0;
    this.#count = 0;
  }
}

/** Thrown by `BitReader`, caught by whoever decodes a whole text: the text is damaged. */
export class DamagedText extends Error {}

/** Reads what `BitWriter` wrote. Every method throws `DamagedText` when the text ends too early or makes no sense. */
export class BitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  bits(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++) value = (value << 1) | this.#bit();
    return value >>> 0;
  }

  gamma(): number {
    let zeros = 0;
    while (this.#bit() === 0) if (++zeros > 30) throw new DamagedText();
    return (2 ** zeros + this.bits(zeros)) >>> 0;
  }

  plain(): string {
    const length = this.gamma() - 1;
    if (length > this.#text.length) throw new DamagedText();
    let text = '';
    for (let i = 0; i < length; i++) text += alphabet.charAt(this.bits(6));
    return text;
  }

  #bit(): number {
    const code = alphabet.indexOf(this.#text.charAt(Math.floor(this.#at / 6)) || '?');
    if (code < 0) throw new DamagedText();
    return (code >>> (5 - (this.#at++ % 6))) & 1;
  }
}
