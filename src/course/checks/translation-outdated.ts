import { fieldName, type YamlFile } from '../../problems/parse-yaml.ts';
import type { Path } from '../../problems/wording.ts';
import type { Course } from '../course.ts';
import type { CoursePath } from '../course-files.ts';
import {
  caseTextsOf,
  credentialTextsOf,
  factTextsOf,
  moduleTextsOf,
  portfolioTextsOf,
  questionTextsOf,
  surveyTextsOf,
} from '../merge-texts.ts';
import { hashInYaml, hashText, hashTexts } from '../translations.ts';
import { placeInFrontmatter, rowsOf, textIn } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

export const translationOutdated: Rule = {
  name: 'translation-outdated',
  severity: 'warning',
  ensures: 'Every translation was made from the present source text.',
  *find(context) {
    yield* texts(context);
    yield* dataFiles(context);
  },
};

const outdated = (what: string, hash: string) => ({
  what: `${what} has changed since it was translated.`,
  fix: `Bring the translation up to date, then write \`source: ${hashInYaml(hash)}\`.`,
});

function* texts({ course, authored }: CheckContext): Iterable<Finding> {
  const source = course.settings.sourceLanguage;
  for (const text of authored.texts.values()) {
    if (text.path.language === source) continue;
    const original = authored.texts.get(text.mdx.file.replace(`/${text.path.language}/`, `/${source}/`));
    const written = textIn(text.mdx.frontmatter?.data, 'source');
    if (original === undefined || written === undefined) continue;
    const hash = hashText(original.mdx.text);
    if (hash !== written)
      yield { ...placeInFrontmatter(text, ['source']), ...outdated(original.mdx.file, hash) };
  }
}

function* dataFiles({ course, authored }: CheckContext): Iterable<Finding> {
  for (const { path, yaml } of authored.data.values()) {
    if (!('language' in path) || path.language === undefined) continue;
    yield* registers(course, path, yaml);
    if (!('unit' in path)) continue;
    const module = course.modules.find(({ id }) => id === path.unit);
    if (module === undefined) continue;
    if (path.kind === 'bank') {
      for (const [index, row] of rowsOf(yaml, ['questions']).entries()) {
        const question = module.questions.find(({ number }) => number === textIn(row, 'number'));
        const hash = question === undefined ? undefined : hashTexts(questionTextsOf(question));
        yield* compare(yaml, ['questions', index, 'source'], hash, `\`${question?.number}\``);
      }
      continue;
    }
    const hash = hashOf(path.kind, module);
    yield* compare(yaml, ['source'], hash, `The source of the ${path.kind}`);
  }
}

function* registers(course: Course, path: CoursePath, yaml: YamlFile): Iterable<Finding> {
  if (path.kind === 'facts') yield* rows(yaml, [], (id) => textsOrNothing(course.facts.get(id), factTextsOf));
  if (path.kind === 'survey') {
    yield* rows(yaml, ['figures'], (id) => textsOrNothing(course.survey.get(id), surveyTextsOf));
  }
  if (path.kind === 'case') {
    const data = course.caseData.get(path.name);
    const hash = data === undefined ? undefined : hashTexts(caseTextsOf(data));
    yield* compare(yaml, ['source'], hash, `modules/case/${path.name}.yaml`);
  }
}

const textsOrNothing = <T>(entry: T | undefined, textsOf: (entry: T) => unknown) =>
  entry === undefined ? undefined : hashTexts(textsOf(entry));

function* rows(yaml: YamlFile, list: Path, hashOf: (id: string) => string | undefined): Iterable<Finding> {
  for (const [index, row] of rowsOf(yaml, list).entries()) {
    const id = textIn(row, 'id') ?? '';
    yield* compare(yaml, [...list, index, 'source'], hashOf(id), `\`${id}\``);
  }
}

function* compare(yaml: YamlFile, at: Path, hash: string | undefined, name: string): Iterable<Finding> {
  const written = textAt(yaml.data, at);
  if (hash === undefined || written === undefined || hash === written) return;
  yield { position: yaml.valueAt(at), field: fieldName(at), ...outdated(name, hash) };
}

function textAt(data: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    data,
  );
  return typeof value === 'string' ? value : undefined;
}

type Sources = { readonly portfolio: object | undefined; readonly credential: object | undefined };

function hashOf(kind: string, module: Sources & object): string | undefined {
  if (kind === 'module') return hashTexts(moduleTextsOf(moduleFields(module)));
  if (kind === 'portfolio' && module.portfolio !== undefined)
    return hashTexts(portfolioTextsOf(module.portfolio));
  if (kind === 'credential' && module.credential !== undefined)
    return hashTexts(credentialTextsOf(module.credential));
  return undefined;
}

/** Only the fields of module.yaml itself: a module also carries its bank. */
function moduleFields(module: object): object {
  const { title, question, description, outcomes } = module as Record<string, unknown>;
  return { title, question, description, outcomes };
}
