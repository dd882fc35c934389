import { extname } from 'node:path';
import { ZipFile } from 'yazl';
import type { PackageFile } from '../format.ts';
import { byPath } from './order.ts';

/** Types that hold compressed data already; deflating them again costs time and gains nothing. */
const storedTypes = new Set(
  'png jpg jpeg webp avif gif mp3 mp4 webm ogg opus woff woff2 zip pdf pagefind pf_meta pf_index pf_fragment'
    .split(' ')
    .map((type) => `.${type}`),
);

/**
 * A zip whose bytes depend on nothing but the files: entries in the order of their paths, the earliest date a zip can
 * hold (1 January 1980, written as DOS time, which knows no time zone), plain file mode.
 */
export async function zipFiles(files: readonly PackageFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of [...files].sort(byPath)) {
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: new Date(1980, 0, 1),
      forceDosTimestamp: true,
      mode: 0o100644,
      ...(storedTypes.has(extname(path).toLowerCase()) ? { compress: false } : { compressionLevel: 9 }),
    });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
