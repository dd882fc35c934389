import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeCbor } from '../../../src/search/cbor.ts';
import { searchIndex } from '../../../src/search/search-index.ts';

const kinds = ['Lesson', 'Module', 'Term', 'Fact', 'Page', 'Task', 'Tool'];
const page = (number: number, language: string) => ({
  path: `${language}/p${number}.html`,
  html: `<!doctype html><html lang="${language}"><body><h1>Page ${number}</h1>
    <p data-pagefind-filter="kind">${kinds[number % kinds.length]}</p>
    <p data-pagefind-filter="area">A${number % 5}</p><p>word${number}</p>
    <p data-pagefind-ignore>secret</p></body></html>`,
});
const pages = ['en', 'nl', 'lv'].flatMap((language) =>
  Array.from({ length: 21 }, (_, number) => page(number, language)),
);

const contentOf = (bytes: Uint8Array) => decodeCbor(gunzipSync(bytes).subarray('pagefind_dcd'.length));

test('the same pages make the same index, file by file', async () => {
  const [first, second, third] = [
    await searchIndex(pages),
    await searchIndex(pages),
    await searchIndex(pages),
  ];
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});

test('every file an index names is there', async () => {
  const files = new Map((await searchIndex(pages)).map(({ path, bytes }) => [path, bytes]));
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? '').toString()) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  expect(Object.keys(entry.languages)).toEqual(['en', 'lv', 'nl']);
  for (const { hash, page_count } of Object.values(entry.languages)) {
    expect(page_count).toBe(21);
    const meta = contentOf(files.get(`pagefind.${hash}.pf_meta`) ?? new Uint8Array()) as string[][][];
    const filters = meta[3] ?? [];
    expect(filters.map(([name]) => name)).toEqual(['area', 'kind']);
    for (const [name, file] of filters) {
      const filter = contentOf(files.get(`filter/${file}.pf_filter`) ?? new Uint8Array()) as [
        string,
        [string][],
      ];
      const values = filter[1].map(([value]) => value);
      expect(values).toEqual(name === 'kind' ? [...kinds].sort() : ['A0', 'A1', 'A2', 'A3', 'A4']);
    }
  }
});

test('parts that no page loads are left out, and so are player and search pages', async () => {
  const extra = ['en/mini/player.html', 'en/search.html'].map((path) => ({ ...page(1, 'en'), path }));
  const [files, more] = [await searchIndex(pages), await searchIndex([...pages, ...extra])];
  expect(files.map(({ path }) => path).filter((path) => /ui|highlight/.test(path))).toEqual([]);
  expect(more).toEqual(files);
});

test('nothing that is marked to be ignored is in the index', async () => {
  for (const { path, bytes } of await searchIndex(pages)) {
    if (!/\.pf_(fragment|index)$/.test(path)) continue;
    expect(gunzipSync(bytes).toString('latin1')).not.toContain('secret');
  }
});
