/** The part of CBOR (RFC 8949) that Pagefind's index files use: whole numbers from 0, texts and lists. */
export type Cbor = number | string | readonly Cbor[];

/** @throws RangeError when the bytes hold anything else, or more than one value. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = new Reader(bytes);
  const value = reader.value();
  if (!reader.isAtEnd) throw new RangeError('There are bytes behind the value.');
  return value;
}

class Reader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  value(): Cbor {
    const head = this.#view.getUint8(this.#at++);
    const size = this.#size(head & 0x1f);
    switch (head >> 5) {
      case 0:
        return size;
      case 3:
        return this.#text(size);
      case 4:
        return Array.from({ length: size }, () => this.value());
      default:
        throw new RangeError(`CBOR of major type ${head >> 5} is not expected here.`);
    }
  }

  /** Section 3 of the RFC: up to 23 in the head itself, then in 1, 2 or 4 bytes. */
  #size(info: number): number {
    if (info < 24) return info;
    const at = this.#at;
    if (info === 24) return this.#advance(1, this.#view.getUint8(at));
    if (info === 25) return this.#advance(2, this.#view.getUint16(at));
    if (info === 26) return this.#advance(4, this.#view.getUint32(at));
    throw new RangeError(`A CBOR length of kind ${info} is not expected here.`);
  }

  #advance(bytes: number, value: number): number {
    this.#at += bytes;
    return value;
  }

  #text(length: number): string {
    const start = this.#at;
    this.#at += length;
    return new TextDecoder('utf-8', { fatal: true }).decode(this.#bytes.subarray(start, this.#at));
  }
}

/** The shortest form of every number and length. */
export function encodeCbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return Buffer.concat([head(3, text.length), text]);
  }
  return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
}

function head(major: number, size: number): Uint8Array {
  const first = major << 5;
  if (size < 24) return Uint8Array.of(first | size);
  if (size < 0x100) return Uint8Array.of(first | 24, size);
  if (size < 0x10000) return Uint8Array.of(first | 25, size >> 8, size & 0xff);
  return Uint8Array.of(first | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
}
