const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const step = (crc: number, byte: number): number => (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);

/** CRC-32 (IEEE 802.3) of a text, from 0 to 2^32 - 1. ASCII counts one byte a character, all else two (UTF-16). */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    crc = step(crc, code & 0xff);
    if (code > 0x7f) crc = step(crc, code >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
