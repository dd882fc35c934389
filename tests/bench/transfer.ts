import { gzipSync } from 'node:zlib';
import type { ContentSource } from '../../src/preview/content/content-source.ts';
import type { StaticServer } from '../support/server.ts';

/** What a browser fetched, uncompressed (as Moodle serves it) and with gzip. */
export interface Transfer {
  readonly requests: number;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** File types that are compressed already: gzip gains nothing. */
const compressed = /\.(woff2|png|webp|jpg|zip|pagefind|pf_\w+)$/;

/**
 * Sums what a server has sent, each path once: learning management systems let browsers keep the files of a package.
 *
 * @param counts which paths count
 */
export async function transferOf(
  { log }: StaticServer,
  source: ContentSource,
  counts: (path: string) => boolean = () => true,
): Promise<Transfer> {
  let [requests, bytes, gzipBytes] = [0, 0, 0];
  for (const path of new Set(log.map((answered) => answered.path))) {
    const content = counts(path) ? await source.read(path) : undefined;
    if (content === undefined) continue;
    requests += 1;
    bytes += content.length;
    gzipBytes += compressed.test(path) ? content.length : gzipSync(content, { level: 9 }).length;
  }
  return { requests, bytes, gzipBytes };
}

export const kilobytes = (bytes: number): number => bytes / 1000;
