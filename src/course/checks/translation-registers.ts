import { suggestion } from '../../problems/did-you-mean.ts';
import { fieldName, type YamlFile } from '../../problems/parse-yaml.ts';
import type { Path } from '../../problems/wording.ts';
import { rowsOf, textIn } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

export const translationRegisters: Rule = {
  name: 'translation-registers',
  severity: 'error',
  ensures: 'Translated facts, survey figures and case data have a source, and change texts alone.',
  *find(context) {
    const { course, authored, damaged } = context;
    for (const { path, yaml } of authored.data.values()) {
      if (!('language' in path) || path.language === undefined) continue;
      if (path.kind === 'facts' && !damaged.has('modules/facts.yaml'))
        yield* unknownRows(yaml, [], course.facts);
      if (path.kind === 'survey' && !damaged.has('modules/survey.yaml'))
        yield* unknownRows(yaml, ['figures'], course.survey);
      if (path.kind === 'case' && !damaged.has(`modules/case/${path.name}.yaml`))
        yield* caseTexts(context, yaml, path.name);
    }
  },
};

function* unknownRows(yaml: YamlFile, list: Path, source: ReadonlyMap<string, unknown>): Iterable<Finding> {
  for (const [index, row] of rowsOf(yaml, list).entries()) {
    const id = textIn(row, 'id');
    if (id === undefined || source.has(id)) continue;
    const path = [...list, index, 'id'];
    yield {
      position: yaml.valueAt(path),
      field: fieldName(path),
      what: `There is no \`${id}\` to translate.`,
      fix: `${suggestion(id, source.keys())}Correct the id, or remove the entry.`,
    };
  }
}

function* caseTexts({ course }: CheckContext, yaml: YamlFile, name: string): Iterable<Finding> {
  const texts: unknown =
    typeof yaml.data === 'object' && yaml.data !== null ? Reflect.get(yaml.data, 'texts') : undefined;
  for (const { path, counts } of strayTexts(course.caseData.get(name), texts, ['texts'])) {
    const file = `modules/case/${name}.yaml`;
    yield {
      position: yaml.valueAt(path),
      field: fieldName(path),
      what: counts === undefined ? `${file} has no text at this place.` : `${file} has ${counts}`,
      fix:
        counts === undefined
          ? 'Translate only texts of the source, under the same ids and names; numbers stay where they are.'
          : 'Translate each entry of the list by one; put quotes around a text with a comma in it.',
    };
  }
}

interface Stray {
  readonly path: Path;
  /** Set where a list of texts has another length than that of the source. */
  readonly counts?: string;
}

/** Paths in `texts` that have no text in `source` to stand for. */
function strayTexts(source: unknown, texts: unknown, path: Path): Stray[] {
  if (Array.isArray(texts)) return strayInList(source, texts, path);
  if (typeof texts !== 'object' || texts === null) {
    return typeof source === 'string' && typeof texts === 'string' ? [] : [{ path }];
  }
  if (typeof source !== 'object' || source === null) return [{ path }];
  return Object.entries(texts).flatMap(([field, text]) =>
    Object.hasOwn(source, field)
      ? strayTexts(Reflect.get(source, field), text, [...path, field])
      : [{ path: [...path, field] }],
  );
}

function strayInList(source: unknown, texts: readonly unknown[], path: Path): Stray[] {
  if (!Array.isArray(source)) return [{ path }];
  if (texts.every((entry) => typeof entry === 'string')) {
    if (!source.every((entry) => typeof entry === 'string')) return [{ path }];
    const counts = `${source.length} texts in this list, the translation has ${texts.length}.`;
    return source.length === texts.length ? [] : [{ path, counts }];
  }
  return texts.flatMap((row, index) => {
    const original = source.find((candidate: unknown) => textIn(candidate, 'id') === textIn(row, 'id'));
    return original === undefined
      ? [{ path: [...path, index] }]
      : strayTexts(original, row, [...path, index]);
  });
}
