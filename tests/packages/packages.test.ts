import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { manifestFile } from '../../scorm/check-manifest.ts';
import { formats } from '../../scorm/index.ts';
import { childOf, childrenOf, readTree, withDescendants } from '../../scorm/manifest-rules/manifest-tree.ts';
import { type ListedPackage, sha256 } from '../../scorm/package-index.ts';
import { checkPaths } from '../../scorm/shared/check-paths.ts';
import { attributeOf, type HtmlElement, HtmlPage, textOf } from '../../scorm/shared/html-page.ts';
import { cssReferences, pageReferences, type Reference } from '../../scorm/shared/references.ts';
import { targetOf } from '../../scorm/shared/relative-urls.ts';
import { builtPackages } from '../support/built-packages.ts';
import { type Edition, hasXerces, libxmlErrors, schemasOf, xercesErrors } from '../support/scorm-schemas.ts';
import { unzip } from '../support/unzip.ts';

const { folder, index } = await builtPackages();
const isScorm = ({ format }: ListedPackage): boolean => format.startsWith('scorm');

test('there is a package of every format', () => {
  expect([...new Set(index.packages.map(({ format }) => format))].sort()).toEqual(
    formats.map(({ id }) => id).sort(),
  );
});

describe.each(index.packages)('$file', (listed) => {
  let files = new Map<string, Buffer>();
  let pages: HtmlPage[] = [];
  beforeAll(async () => {
    files = await unzip(join(folder, listed.file));
    pages = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => new HtmlPage(path, bytes));
  });

  test('is the file the list names, with its version', () => {
    const zip = readFileSync(join(folder, listed.file));
    expect([zip.length, sha256(zip)]).toEqual([listed.bytes, listed.sha256]);
    expect(listed.version).toBe(index.version);
  });

  test('holds its entry page', () => {
    expect([...files.keys()]).toContain(listed.entry);
  });

  test('has paths every platform can store', () => {
    expect(checkPaths([...files.keys()], listed.file)).toEqual([]);
  });

  test('refers to files of its own only, relatively', () => {
    const wrong = [...files].flatMap(([path, bytes]) =>
      referencesOf(path, bytes).flatMap(({ url, use }) => {
        const target = targetOf(path, url);
        if (target.kind === 'none' || (target.kind === 'foreign' && use === 'link')) return [];
        return target.kind === 'file' && files.has(target.path) ? [] : [`${path}: ${url}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('links to other hosts by https or mail alone', () => {
    const foreign = pages
      .flatMap((page) => pageReferences(page))
      .filter(({ url }) => targetOf('a', url).kind === 'foreign');
    expect(foreign.filter(({ url }) => !/^(https?:\/\/|mailto:)/.test(url))).toEqual([]);
  });

  test('holds no script of the page itself and no module', () => {
    const scripts = pages.flatMap((page) => page.elements().filter(({ tagName }) => tagName === 'script'));
    const wrong = scripts.filter((script) => {
      const type = attributeOf(script, 'type') ?? '';
      return type === 'module' || (attributeOf(script, 'src') === undefined && !/json$/.test(type));
    });
    expect(wrong.map(textOf)).toEqual([]);
  });

  test('has a policy on every page that allows the network of its format', () => {
    const sources = formats.find(({ id }) => id === listed.format)?.connectSources.join(' ');
    for (const page of pages.filter(({ path }) => path !== 'index.html')) {
      const policy = page
        .elements()
        .find((element) => /^content-security-policy$/i.test(attributeOf(element, 'http-equiv') ?? ''));
      expect(policy && attributeOf(policy, 'content'), page.path).toContain(`connect-src ${sources}`);
    }
  });

  test.runIf(listed.unit !== 'course')(
    'shows its version to readers, in the player and on the overview',
    () => {
      for (const name of ['player', 'index']) {
        const page = pages.find(({ path }) => path === `${listed.language}/${listed.unit}/${name}.html`);
        expect(visibleText(page), name).toContain(listed.version);
      }
    },
  );

  test.runIf(listed.unit !== 'course')('has nothing left that only the site has', () => {
    const left = pages.flatMap((page) =>
      page.elements().filter((element) => attributeOf(element, 'data-site-only') !== undefined),
    );
    expect(left.map(({ tagName }) => tagName)).toEqual([]);
  });

  test.runIf(listed.unit !== 'course')('loads the player of its format and no other', () => {
    const players = [...files.keys()].filter((path) => path.startsWith('_js/player-'));
    expect(players).toEqual([`_js/player-${listed.format}.js`]);
  });

  test.runIf(listed.unit !== 'course')('holds every page its plan names', () => {
    const player = `${listed.language}/${listed.unit}/player.html`;
    const plan = pages
      .find(({ path }) => path === player)
      ?.elements()
      .find((element) => attributeOf(element, 'id') === 'unit-plan');
    const { lessons, quiz, version } = JSON.parse(plan ? textOf(plan) : '{}') as {
      lessons: { path: string }[];
      quiz: { path: string };
      version: string;
    };
    expect(lessons.length).toBeGreaterThan(0);
    expect(version).toBe(listed.version);
    for (const { path } of [...lessons, quiz])
      expect([...files.keys()]).toContain(`${listed.language}/${listed.unit}/${path}`);
  });

  test('has pages of its language only', () => {
    const languages = pages.map((page) => attributeOf(page.elements()[0] as HtmlElement, 'lang'));
    expect([...new Set(languages)]).toEqual([listed.language]);
  });
});

/** Text of a page without scripts, data and templates. */
function visibleText(page: HtmlPage | undefined): string {
  const hidden = /<(script|style|template|noscript)\b.*?<\/\1>|<[^>]*>/gs;
  return page?.text.replace(hidden, ' ') ?? '';
}

function referencesOf(path: string, bytes: Buffer): Reference[] {
  if (path.endsWith('.html') || path.endsWith('.svg')) return pageReferences(new HtmlPage(path, bytes));
  return path.endsWith('.css') ? cssReferences(bytes.toString('utf8')) : [];
}

describe.each(index.packages.filter(isScorm))('$file: manifest', (listed) => {
  let files = new Map<string, Buffer>();
  let manifest = '';
  const edition = listed.format as Edition;
  beforeAll(async () => {
    files = await unzip(join(folder, listed.file));
    manifest = files.get(manifestFile)?.toString('utf8') ?? '';
  });

  test('is valid by the XSDs of its edition (libxml2)', () => {
    expect(libxmlErrors(manifest, schemasOf(edition))).toEqual([]);
  });

  test.skipIf(!hasXerces())(
    'is valid by the XSDs of its edition (Xerces; skipped where SAX2Count is not installed)',
    () => {
      expect(xercesErrors(manifest, edition, schemasOf(edition))).toEqual([]);
    },
  );

  test('keeps every rule of this course', () => {
    const packed = [...files].map(([path, bytes]) => ({ path, bytes }));
    expect(formats.find(({ id }) => id === listed.format)?.check(packed, listed.file)).toEqual([]);
  });

  test('lists exactly the files of the zip', () => {
    const hrefs = withDescendants(readTree(manifest))
      .filter(({ name }) => name === 'file')
      .map(({ attributes }) => decodeURIComponent(attributes.href ?? ''));
    expect(hrefs.sort()).toEqual([...files.keys()].filter((path) => path !== manifestFile).sort());
  });

  test('launches the entry page under the title and version of the list', () => {
    const tree = readTree(manifest);
    const resource = childrenOf(childOf(tree, 'resources'), 'resource')[0];
    const organization = childOf(childOf(tree, 'organizations'), 'organization');
    expect(resource?.attributes.href).toBe(listed.entry);
    expect(childOf(organization, 'title')?.text).toBe(listed.title);
    expect(tree.attributes.version).toBe(listed.version);
  });
});

describe('the XSDs themselves', () => {
  test.each(['scorm12', 'scorm2004'] as const)(
    'of %s refuse a manifest with a misspelt attribute',
    async (edition) => {
      const listed = index.packages.find(({ format }) => format === edition);
      const files = await unzip(join(folder, listed?.file ?? ''));
      const broken = files.get(manifestFile)?.toString('utf8').replace('isvisible', 'visible') ?? '';
      expect(libxmlErrors(broken, schemasOf(edition))).not.toEqual([]);
      if (hasXerces()) expect(xercesErrors(broken, edition, schemasOf(edition))).not.toEqual([]);
    },
  );
});
