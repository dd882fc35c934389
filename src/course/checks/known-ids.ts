import type { Authored } from '../authored.ts';
import { rowsOf, textIn } from './places.ts';
import type { CheckContext } from './rule.ts';

/** Everything a reference can name. */
export type IdKind =
  | 'activity'
  | 'case-data'
  | 'competence'
  | 'criterion'
  | 'fact'
  | 'lesson'
  | 'module'
  | 'outcome'
  | 'question'
  | 'survey'
  | 'term';

/**
 * The ids that exist, as written: an entry with a mistake in another field still counts, so that one mistake does
 * not make every reference to it look wrong.
 */
export function knownIds({ course, authored }: CheckContext): Readonly<Record<IdKind, ReadonlySet<string>>> {
  const texts = [...authored.texts.values()].map(({ path }) => path);
  const written = (kind: 'lesson' | 'activity') =>
    new Set(texts.flatMap((path) => (path.kind === kind && 'id' in path ? [path.id] : [])));
  const source = course.settings.sourceLanguage;
  return {
    activity: written('activity'),
    'case-data': new Set(course.caseData.keys()),
    competence: new Set(course.profile.areas.flatMap((area) => area.competences.map(({ id }) => id))),
    criterion: new Set(
      course.modules.flatMap((module) => module.portfolio?.criteria.map(({ id }) => id) ?? []),
    ),
    fact: idsIn(authored, 'modules/facts.yaml', []),
    lesson: written('lesson'),
    module: new Set(course.modules.map(({ id }) => id)),
    outcome: new Set(course.modules.flatMap((module) => module.outcomes.map(({ id }) => id))),
    question: questionNumbers(authored),
    survey: idsIn(authored, 'modules/survey.yaml', ['figures']),
    term: idsIn(authored, `modules/glossary/${source}.yaml`, []),
  };
}

function idsIn(authored: Authored, file: string, path: readonly string[]): Set<string> {
  const yaml = authored.data.get(file)?.yaml;
  return new Set(yaml === undefined ? [] : rowsOf(yaml, path).flatMap((row) => textIn(row, 'id') ?? []));
}

function questionNumbers(authored: Authored): Set<string> {
  const banks = [...authored.data.values()].filter(
    ({ path }) => path.kind === 'bank' && path.language === undefined,
  );
  return new Set(
    banks.flatMap(({ yaml }) => rowsOf(yaml, ['questions']).flatMap((row) => textIn(row, 'number') ?? [])),
  );
}
