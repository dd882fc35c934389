import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../scorm/index.ts';
import { filesLike, functionSizes, importsOf, lineCount, textOfFile } from '../support/source-files.ts';

const bottom = ['problems', 'i18n', 'questions', 'tools', 'search'];
const model = [...bottom, 'session', 'course'];

/** Who may import whom; a layer may always import itself. Content becomes the course, the course the site, the site packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  problems: bottom,
  i18n: bottom,
  questions: bottom,
  tools: bottom,
  search: [],
  session: ['questions', 'i18n'],
  course: model,
  credentials: model,
  player: ['session', 'questions', 'i18n'],
  site: [...model, 'credentials', 'player'],
  scorm: [...model, 'credentials', 'player'],
  preview: [...model, 'credentials', 'player', 'scorm'],
  commands: [...model, 'credentials', 'player', 'scorm', 'site', 'preview'],
  cli: ['commands'],
};

/** Everything that a page runs. */
const browserCode = filesLike(
  'src/session/**/*.ts',
  'src/player/**/*.ts',
  'src/site/scripts/**/*.ts',
  'src/questions/*/{element,score}.ts',
  'src/questions/question-element.ts',
  'src/tools/*/{element,logic}.ts',
  'scorm/*/{tracker,player}.ts',
);

const product = filesLike('src/**/*.{ts,astro}', 'scorm/**/*.ts');
const everything = [...product, ...filesLike('tests/**/*.ts')];

/** `src/course/load.ts` → `course`; every file of `scorm/` is one layer. */
const layerOf = (path: string): string => {
  const [top = '', folder = ''] = path.split('/');
  return top === 'src' ? folder.replace(/\.ts$/, '') : top;
};

test('every file of src belongs to a layer of the table', () => {
  expect(product.filter((path) => !(layerOf(path) in mayImport))).toEqual([]);
});

test('imports point down the layers', () => {
  const wrong = product.flatMap((path) => {
    const own = layerOf(path);
    const allowed = [own, ...(mayImport[own] ?? [])];
    return importsOf(path)
      .filter(({ target }) => /^(src|scorm|tests)\//.test(target) && !allowed.includes(layerOf(target)))
      .map(({ target }) => `${path} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

describe('code that runs in a browser', () => {
  test('is found', () => {
    expect(browserCode.length).toBeGreaterThan(20);
  });

  test('reaches no module of Node, no Zod and no other package', () => {
    const wrong = browserCode.flatMap((path) =>
      packagesReachedFrom(path).map((name) => `${path} reaches ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Packages that end up in a bundle of the module. */
function packagesReachedFrom(entry: string): string[] {
  const seen = new Set([entry]);
  const packages = new Set<string>();
  for (const path of seen) {
    for (const { target, isTypeOnly } of importsOf(path)) {
      if (isTypeOnly || target.endsWith('.css')) continue;
      if (/^(src|scorm)\//.test(target)) seen.add(target);
      else packages.add(target);
    }
  }
  return [...packages];
}

describe('sizes', () => {
  test('no file has more than 250 lines', () => {
    expect(
      everything.filter((path) => lineCount(path) > 250).map((path) => `${path}: ${lineCount(path)}`),
    ).toEqual([]);
  });

  test('no function of the product has more than 50 lines', () => {
    const long = product.flatMap((path) =>
      functionSizes(path)
        .filter(({ lines }) => lines > 50)
        .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines}`),
    );
    expect(long).toEqual([]);
  });
});

describe('names', () => {
  test('no file is called what says nothing', () => {
    const empty = /^(utils?|helpers?|common|misc|types|manager|service)$/;
    expect(
      everything.filter((path) =>
        basename(path)
          .split('.')
          .some((part) => empty.test(part)),
      ),
    ).toEqual([]);
  });

  test('modules are kebab-case, components PascalCase; pages have the names of their addresses', () => {
    const isWellNamed = (path: string): boolean =>
      path.endsWith('.astro') && !path.startsWith('src/site/pages/')
        ? /^[A-Z][A-Za-z0-9]*\.astro$/.test(basename(path))
        : /^(\[?[a-z0-9]+(-[a-z0-9]+)*\]?\.)+(ts|astro)$/.test(basename(path));
    expect(everything.filter((path) => !isWellNamed(path))).toEqual([]);
  });

  test('modules export names, no defaults', () => {
    const defaults = everything.filter(
      (path) => path.endsWith('.ts') && /^export default /m.test(textOfFile(path)),
    );
    expect(defaults).toEqual([]);
  });
});

test('every format with a package is in the list, and every listed format has its folder', () => {
  const folders = filesLike('scorm/*/package.ts').map((path) => path.split('/')[1]);
  expect(formats.map(({ id }) => id).sort()).toEqual(folders);
  for (const { tracker } of formats) expect(filesLike(`scorm/${tracker}/player.ts`)).toHaveLength(1);
});
