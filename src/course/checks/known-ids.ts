import type { Authored } from '../authored.ts';
import { classify } from '../course-files.ts';
import { rowsOf, textIn } from './places.ts';
import type { CheckContext } from './rule.ts';

/** Everything a reference can name. */
export type IdKind =
  | 'activity'
  | 'case-data'
  | 'competence'
  | 'fact'
  | 'lesson'
  | 'outcome'
  | 'question'
  | 'survey'
  | 'term';

/**
 * The ids that exist, as written: an entry with a mistake in another field still counts, so that one mistake does
 * not make every reference to it look wrong. `undefined` where the file that lists them cannot be read.
 */
export type KnownIds = Readonly<Record<IdKind, ReadonlySet<string> | undefined>>;

export function knownIds({ course, authored, damaged }: CheckContext): KnownIds {
  const paths = Array.from(authored.files.keys(), classify);
  const written = (kind: 'lesson' | 'activity') =>
    new Set(paths.flatMap((path) => (path.kind === kind && 'id' in path ? [path.id] : [])));
  const source = course.settings.sourceLanguage;
  const isModuleDamaged = [...damaged].some((file) => classify(file).kind === 'module');
  const outcomes = course.modules.flatMap((module) => module.outcomes.map(({ id }) => id));
  return {
    activity: written('activity'),
    'case-data': new Set(paths.flatMap((path) => (path.kind === 'case' ? [path.name] : []))),
    competence: new Set(course.profile.areas.flatMap((area) => area.competences.map(({ id }) => id))),
    fact: entryIds(authored, 'modules/facts.yaml', []),
    lesson: written('lesson'),
    outcome: isModuleDamaged ? undefined : new Set(outcomes),
    question: questionNumbers(authored),
    survey: entryIds(authored, 'modules/survey.yaml', ['figures']),
    term: entryIds(authored, `modules/glossary/${source}.yaml`, []),
  };
}

function entryIds(authored: Authored, file: string, path: readonly string[]): Set<string> | undefined {
  const yaml = authored.data.get(file)?.yaml;
  const rows = yaml === undefined ? [] : rowsOf(yaml, path);
  return rows.length === 0 ? undefined : new Set(rows.flatMap((row) => textIn(row, 'id') ?? []));
}

function questionNumbers(authored: Authored): Set<string> | undefined {
  const banks = [...authored.files.keys()].filter((file) =>
    /^assessments\/[^/]+\/questions\.yaml$/.test(file),
  );
  const read = banks.flatMap((file) => authored.data.get(file)?.yaml ?? []);
  if (read.length < banks.length) return undefined;
  return new Set(
    read.flatMap((yaml) => rowsOf(yaml, ['questions']).flatMap((row) => textIn(row, 'number') ?? [])),
  );
}
