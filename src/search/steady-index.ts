import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

export interface IndexFile {
  /** From the folder of the index. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every index file of Pagefind unpacks to this, with CBOR behind it. */
const mark = Buffer.from('pagefind_dcd');

/**
 * The same index with its parts in a fixed order. Pagefind 1.5 writes the values of a filter, the filters and the
 * languages in an order that differs from run to run, and names files by a digest of that: two builds of one site
 * would never be equal. Everything else it writes is the same already.
 *
 * @throws Error when an index file is not built as in Pagefind 1.5.
 */
export function steadyIndex(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const filters = files.filter(isFilter).map((file) => steadied(file, names, sortValues));
  const metas = files.filter(isMeta).map((file) => steadied(file, names, (meta) => sortFilters(meta, names)));
  const others = files
    .filter((file) => !isFilter(file) && !isMeta(file))
    .map((file) => (file.path === 'pagefind-entry.json' ? steadyEntry(file, names) : file));
  return [...filters, ...metas, ...others].sort((one, other) => (one.path < other.path ? -1 : 1));
}

const isFilter = ({ path }: IndexFile): boolean => /^filter\/[^/]+\.pf_filter$/.test(path);
const isMeta = ({ path }: IndexFile): boolean => /^pagefind\.[^/]+\.pf_meta$/.test(path);

/** Rewrites the content of a file and gives it a name that depends on the new content; notes old and new name. */
function steadied(file: IndexFile, names: Map<string, string>, change: (value: Cbor) => Cbor): IndexFile {
  const [, before = '', language = '', digest = '', after = ''] =
    /^(.*?)([a-z]+)_([0-9a-f]+)(\.pf_\w+)$/.exec(file.path) ?? [];
  const content = Buffer.concat([mark, encodeCbor(change(unpacked(file)))]);
  const steady = createHash('sha256').update(content).digest('hex').slice(0, digest.length);
  names.set(`${language}_${digest}`, `${language}_${steady}`);
  return { path: `${before}${language}_${steady}${after}`, bytes: packed(content) };
}

function unpacked({ path, bytes }: IndexFile): Cbor {
  const content = gunzipSync(bytes);
  const value = decodeCbor(content.subarray(mark.length));
  const isKnown = content.subarray(0, mark.length).equals(mark) && Array.isArray(value);
  if (!isKnown) throw new Error(`${path} is not an index file of Pagefind 1.5.`);
  return value;
}

/** Byte 9 of a gzip file names the system it was made on (RFC 1952); 255 is "unknown". */
function packed(content: Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

/** A filter: its name, then each value with the pages that have it. */
function sortValues(filter: Cbor): Cbor {
  const [name = '', values] = filter as readonly Cbor[];
  return [name, byFirst(values)];
}

/** The table of contents: the fourth list names each filter and its file. */
function sortFilters(meta: Cbor, names: ReadonlyMap<string, string>): Cbor {
  return (meta as readonly Cbor[]).map((list, at) => (at === 3 ? byFirst(renamed(list, names)) : list));
}

function renamed(value: Cbor, names: ReadonlyMap<string, string>): Cbor {
  if (typeof value === 'string') return names.get(value) ?? value;
  return typeof value === 'number' ? value : value.map((inner) => renamed(inner, names));
}

function byFirst(list: Cbor | undefined): Cbor {
  if (!Array.isArray(list)) throw new Error('A list of Pagefind 1.5 is expected here.');
  const key = (entry: Cbor): string => (Array.isArray(entry) ? String(entry[0]) : '');
  return [...(list as readonly Cbor[])].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function steadyEntry({ path, bytes }: IndexFile, names: ReadonlyMap<string, string>): IndexFile {
  const entry = JSON.parse(new TextDecoder().decode(bytes)) as {
    languages: Record<string, { hash: string }>;
  };
  const languages = Object.entries(entry.languages)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, language]) => [code, { ...language, hash: names.get(language.hash) ?? language.hash }]);
  const text = JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
  return { path, bytes: new TextEncoder().encode(text) };
}
