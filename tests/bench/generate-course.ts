import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parse, stringify } from 'yaml';

/** What a project needs to be built, besides its content and `node_modules`. */
const program = [
  'src',
  'scorm',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The module that is copied, and the code of its competence area. */
const template = { id: 'ai-literacy', code: 'AL' } as const;

interface Area {
  readonly code: string;
}

/**
 * Makes a project in `folder` with `count` modules, each a copy of "AI literacy" under an area code of its own, so that
 * the bench builds real lessons and real questions. Content exists in English only; the pages of the other languages
 * fall back to it.
 */
export async function generateCourse(root: string, folder: string, count: number): Promise<void> {
  for (const name of program) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const top of ['modules', 'assessments']) await copySourceContent(root, folder, top);
  const areas = await readAreas(root);
  const codes = codesFor(
    count - 1,
    areas.map(({ code }) => code),
  );
  for (const [index, code] of codes.entries()) await cloneModule(root, folder, code, index + 2);
  await addAreas(root, folder, codes);
}

/** Everything but other modules and translations. */
async function copySourceContent(root: string, folder: string, top: string): Promise<void> {
  const others = (await moduleIds(root)).filter((id) => id !== template.id);
  for (const path of await filesIn(join(root, top))) {
    if (isTranslation(path) || others.some((id) => path.startsWith(`${id}/`))) continue;
    await copyText(join(root, top, path), join(folder, top, path), (text) => text);
  }
}

/** Folders of `modules` that hold a module. */
const moduleIds = async (root: string): Promise<string[]> =>
  (await filesIn(join(root, 'modules')))
    .filter((path) => path.endsWith('/module.yaml'))
    .map((path) => dirname(path));

const isTranslation = (path: string): boolean => /(^|[/.])(nl|de|lv|tr)[/.]/.test(path);

async function cloneModule(root: string, folder: string, code: string, order: number): Promise<void> {
  const id = `bench-${code.toLowerCase()}`;
  const rewrite = (text: string): string =>
    text
      .replaceAll(/\bAL(?=-|\d|\b)/g, code)
      .replaceAll(template.id, id)
      .replace(/^order: \d+$/m, `order: ${order}`);
  for (const top of ['modules', 'assessments']) {
    const from = join(root, top, template.id);
    for (const path of await filesIn(from)) {
      if (isTranslation(path)) continue;
      const name = path.replace(/(^|\/)al-/, `$1${code.toLowerCase()}-`);
      await copyText(join(from, path), join(folder, top, id, name), rewrite);
    }
  }
}

async function copyText(from: string, to: string, rewrite: (text: string) => string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, rewrite(await readFile(from, 'utf8')));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function readAreas(root: string): Promise<Area[]> {
  const profile = parse(await readFile(join(root, 'modules/profile.yaml'), 'utf8')) as { areas: Area[] };
  return profile.areas;
}

/** Area codes that are not taken, `BA`, `BB` … */
function codesFor(count: number, taken: readonly string[]): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.slice(1).flatMap((first) => letters.map((second) => first + second));
  return all.filter((code) => !taken.includes(code)).slice(0, Math.max(count, 0));
}

/** Each new code gets a copy of the area of the template in the profile. */
async function addAreas(root: string, folder: string, codes: readonly string[]): Promise<void> {
  const profile = parse(await readFile(join(root, 'modules/profile.yaml'), 'utf8')) as { areas: Area[] };
  const model = JSON.stringify(profile.areas.find(({ code }) => code === template.code));
  const added = codes.map((code) => JSON.parse(model.replaceAll(/\bAL(?=\d|\b)/g, code)) as Area);
  const text = stringify({ ...profile, areas: [...profile.areas, ...added] });
  await writeFile(join(folder, 'modules/profile.yaml'), text);
}
