import type { Path } from '../../problems/wording.ts';
import { components, type Reference } from '../components.ts';
import type { Activity, Lesson } from '../course.ts';
import { idsIn } from '../written-text.ts';
import type { IdKind } from './known-ids.ts';
import { placedQuestions, placeIn, placeInEntry, placeInFrontmatter } from './places.ts';
import type { CheckContext, Place } from './rule.ts';

/** One mention of something by its id. */
export interface Mention extends Place {
  /** What the id may name; `fact` and `survey` where both are possible. */
  readonly kinds: readonly IdKind[];
  readonly id: string;
}

/** Every mention of an id in the whole course. */
export function mentions(context: CheckContext): Mention[] {
  return [
    ...inTexts(context),
    ...inFrontmatter(context),
    ...inModules(context),
    ...inQuestions(context),
    ...inRegisters(context),
    ...inAssessments(context),
  ];
}

const ofComponents: Partial<Record<Reference, readonly IdKind[]>> = {
  fact: ['fact'],
  survey: ['survey'],
  question: ['question'],
  activity: ['activity'],
  term: ['term'],
  'case-data': ['case-data'],
};

function inTexts({ authored }: CheckContext): Mention[] {
  return [...authored.texts.values()].flatMap(({ content }) =>
    content.components.flatMap((use) =>
      Object.entries(components[use.name]?.attributes ?? {}).flatMap(([field, { refers }]) => {
        const kinds = refers === undefined ? undefined : ofComponents[refers];
        if (kinds === undefined) return [];
        return idsIn(use, field).map((id) => ({
          kinds,
          id,
          position: use.position,
          field: `${use.name}.${field}`,
        }));
      }),
    ),
  );
}

function inFrontmatter({ course, authored }: CheckContext): Mention[] {
  const texts = new Map([...authored.texts.values()].map((text) => [text.mdx.file, text]));
  const lists = course.modules.flatMap((module): (Lesson | Activity)[] => [
    ...[module, ...module.translations.values()].flatMap(({ lessons }) => [...lessons.values()]),
    ...[module, ...module.translations.values()].flatMap(({ activities }) => [...activities.values()]),
  ]);
  return lists.flatMap((written) => {
    const text = texts.get(written.file);
    if (text === undefined) return [];
    const mention = (kind: IdKind, field: string) => (id: string, index: number) => ({
      kinds: [kind],
      id,
      ...placeInFrontmatter(text, [field, index]),
    });
    const outcomes = 'outcomes' in written ? written.outcomes : [];
    return [
      ...written.competences.map(mention('competence', 'competences')),
      ...outcomes.map(mention('outcome', 'outcomes')),
    ];
  });
}

function inModules({ course, authored }: CheckContext): Mention[] {
  return course.modules.flatMap((module) => {
    const competence = (id: string, path: Path): Mention => ({
      kinds: ['competence'],
      id,
      ...placeIn(authored, module.file, path),
    });
    return [
      ...module.competences.map((id, index) => competence(id, ['competences', index])),
      ...module.outcomes.flatMap((outcome, row) =>
        outcome.competences.map((id, index) => competence(id, ['outcomes', row, 'competences', index])),
      ),
      ...Object.keys(module.quiz?.weights ?? {}).map((id) => competence(id, ['quiz', 'weights', id])),
    ];
  });
}

function inQuestions(context: CheckContext): Mention[] {
  return placedQuestions(context).flatMap(({ question, at }) => [
    { kinds: ['competence'], id: question.competence, ...at('competence') },
    ...question.lessons.map((id, index): Mention => ({ kinds: ['lesson'], id, ...at('lessons', index) })),
    ...question.facts.map((id, index): Mention => ({ kinds: ['fact', 'survey'], id, ...at('facts', index) })),
  ]);
}

function inRegisters({ course, authored }: CheckContext): Mention[] {
  const facts = [...course.facts.values()].flatMap((fact) =>
    fact.competences.map(
      (id, index): Mention => ({
        kinds: ['competence'],
        id,
        ...placeInEntry(authored, 'modules/facts.yaml', [], fact.id, ['competences', index]),
      }),
    ),
  );
  const tasks = course.profile.tasks.flatMap((task, row) =>
    task.mainCompetences.map(
      (id, index): Mention => ({
        kinds: ['competence'],
        id,
        ...placeIn(authored, 'modules/profile.yaml', ['tasks', row, 'mainCompetences', index]),
      }),
    ),
  );
  const terms = [...course.glossary].flatMap(([language, entries]) =>
    [...entries.values()].flatMap(({ id: entry, see = [] }) =>
      see.map(
        (id, index): Mention => ({
          kinds: ['term'],
          id,
          ...placeInEntry(authored, `modules/glossary/${language}.yaml`, [], entry, ['see', index]),
        }),
      ),
    ),
  );
  return [...facts, ...tasks, ...terms];
}

function inAssessments({ course, authored }: CheckContext): Mention[] {
  return course.modules.flatMap(({ id: unit, portfolio, credential }) => {
    const place = (file: string, path: Path) => placeIn(authored, `assessments/${unit}/${file}.yaml`, path);
    const criteria = (portfolio?.criteria ?? []).flatMap(({ competences }, row) =>
      competences.map(
        (id, index): Mention => ({
          kinds: ['competence'],
          id,
          ...place('portfolio', ['criteria', row, 'competences', index]),
        }),
      ),
    );
    const outcomes = (credential?.outcomes ?? []).map(
      (id, index): Mention => ({ kinds: ['outcome'], id, ...place('credential', ['outcomes', index]) }),
    );
    const alignment = (credential?.alignment ?? []).map(
      (id, index): Mention => ({ kinds: ['competence'], id, ...place('credential', ['alignment', index]) }),
    );
    return [...criteria, ...outcomes, ...alignment];
  });
}
