import { startOf } from '../../problems/source-text.ts';
import type { AuthoredText } from '../authored.ts';
import { classify, pagesFolder } from '../course-files.ts';
import { placeIn, placeInFrontmatter } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

export const lessonFiles: Rule = {
  name: 'lesson-files',
  severity: 'error',
  ensures:
    'The lessons of module.yaml and the files of the module are the same, under the same names in all languages.',
  *find(context) {
    yield* lessonsWithoutFile(context);
    for (const text of context.authored.texts.values()) yield* fileProblems(context, text);
  },
};

function* lessonsWithoutFile({ course, authored }: CheckContext): Iterable<Finding> {
  const source = course.settings.sourceLanguage;
  for (const [file, { path, yaml }] of authored.data) {
    if (path.kind !== 'module' || path.language !== undefined) continue;
    const there = filesOf(authored.files.keys(), path.unit, source);
    for (const [index, id] of listOf(yaml.data).entries()) {
      if (there.includes(id)) continue;
      yield {
        ...placeIn(authored, file, ['lessons', index]),
        what: `The lesson \`${id}\` has no file in modules/${path.unit}/${source}/.`,
        fix: `Write \`${id.toLowerCase()}-….mdx\`, or take the lesson off the list.`,
      };
    }
  }
}

function* fileProblems({ course, authored }: CheckContext, text: AuthoredText): Iterable<Finding> {
  const { path, mdx } = text;
  const source = course.settings.sourceLanguage;
  const written = idOf(mdx.frontmatter?.data);
  const named = path.kind === 'page' ? path.slug : path.id;
  if (written !== undefined && written !== named) {
    yield {
      ...placeInFrontmatter(text, ['id']),
      what: `The file is named after \`${named}\`, but its \`id\` is \`${written}\`.`,
      fix: 'Rename the file, or correct the `id`.',
    };
  }
  const unit = path.kind === 'page' ? pagesFolder : path.unit;
  if (path.language !== source && !authored.texts.has(`modules/${unit}/${source}/${path.slug}.mdx`)) {
    yield {
      position: startOf(mdx.file),
      what: `There is no file of this name in modules/${unit}/${source}/ that it could translate.`,
      fix: 'Give it the name of its source file; the name is the same in every language.',
    };
  }
  const module = authored.data.get(`modules/${unit}/module.yaml`);
  if (path.kind === 'lesson' && path.language === source && module !== undefined) {
    if (listOf(module.yaml.data).includes(path.id)) return;
    yield {
      position: startOf(mdx.file),
      what: `The lesson \`${path.id}\` is not on the list \`lessons\` of module.yaml.`,
      fix: 'Put it on the list at the place where it is taught, or delete the file.',
    };
  }
}

/** Ids of the lessons that have a file, readable or not. */
function filesOf(files: Iterable<string>, unit: string, language: string): string[] {
  return Array.from(files, classify).flatMap((path) =>
    path.kind === 'lesson' && path.unit === unit && path.language === language ? [path.id] : [],
  );
}

function listOf(data: unknown): string[] {
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'lessons') : undefined;
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

function idOf(data: unknown): string | undefined {
  const id: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
