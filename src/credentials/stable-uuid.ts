import { createHash } from 'node:crypto';

/**
 * A UUID that depends on the name alone (RFC 9562, version 8: layout of version 5 with SHA-256). Names of this course
 * start with `aim4he/`.
 *
 * @example stableUuid('aim4he/achievement/ai-literacy/en')
 */
export function stableUuid(name: string): string {
  const bytes = createHash('sha256').update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
