import type { Course, Module } from '../course/course.ts';
import type { Portfolio } from '../course/schema/portfolio.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { type CredentialCriteria, credentialCriteria } from './criteria.ts';
import { criteriaNarrative } from './narrative.ts';
import { stableUuid } from './stable-uuid.ts';

/** The contexts of Open Badges 3.0 (section "JSON-LD context"); the order is part of the specification. */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** The part of an Open Badges 3.0 Achievement that this course fills. */
export interface Achievement {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: 'Badge';
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly narrative: string };
  readonly creator: Profile;
  readonly inLanguage: string;
  readonly version: string;
  readonly humanCode: string;
  readonly alignment: readonly Alignment[];
  readonly resultDescription: readonly ResultDescription[];
  readonly related?: readonly {
    readonly id: string;
    readonly type: readonly ['Related'];
    readonly inLanguage: string;
  }[];
}

interface Profile {
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
  readonly url: string;
}

interface Alignment {
  readonly type: readonly ['Alignment'];
  readonly targetType: string;
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetFramework: string;
  readonly targetCode: string;
  readonly targetDescription?: string;
}

interface ResultDescription {
  readonly id: string;
  readonly type: readonly ['ResultDescription'];
  readonly name: string;
  readonly resultType: 'Percent' | 'RubricCriterionLevel';
  readonly requiredValue?: string;
  readonly valueMin?: string;
  readonly valueMax?: string;
  readonly requiredLevel?: string;
  readonly rubricCriterionLevel?: readonly RubricLevel[];
}

interface RubricLevel {
  readonly id: string;
  readonly type: readonly ['RubricCriterionLevel'];
  readonly name: string;
  readonly level: string;
  readonly description: string;
}

/**
 * The badge of a module as an Open Badges 3.0 Achievement: a description, not a credential. It names no learner and
 * has no proof; the institution that issues puts it into an AchievementCredential with its own `issuer`, the learner
 * and its signature. `creator` is who wrote the description, not who issues. Achievements are `Badge`, never
 * `MicroCredential`: several countries reserve that word for awards of more hours. Same course, same text.
 *
 * @param t interface texts of `language`, prefix `credential.`
 * @returns `undefined` for a module without a credential
 */
export function achievementOf(
  course: Course,
  module: Module,
  language: string,
  t: Translate,
): Achievement | undefined {
  const criteria = credentialCriteria(course, module, language);
  if (criteria === undefined) return undefined;
  const others = languagesOf(course, module).filter((other) => other !== criteria.language);
  return {
    '@context': contexts,
    id: achievementId(criteria.id, criteria.language),
    type: ['Achievement'],
    achievementType: 'Badge',
    name: criteria.name,
    description: criteria.description,
    criteria: { narrative: criteriaNarrative(criteria, t) },
    creator: creatorOf(course),
    inLanguage: criteria.language,
    version: course.settings.version,
    humanCode: `${course.settings.shortTitle}-${module.code}`,
    alignment: alignments(course, criteria, t),
    resultDescription: resultDescriptions(criteria, t),
    ...(others.length === 0 ? {} : { related: others.map((other) => relatedTo(criteria.id, other)) }),
  };
}

/** The achievement as the text of a file: two spaces, `\n` at the end. */
export function achievementJson(
  course: Course,
  module: Module,
  language: string,
  t: Translate,
): string | undefined {
  const achievement = achievementOf(course, module, language, t);
  return achievement === undefined ? undefined : `${JSON.stringify(achievement, null, 2)}\n`;
}

/** Languages a module's credential is written in, in the order of the course. */
export const languagesOf = (course: Course, module: Module): LanguageCode[] =>
  course.settings.languages.filter(
    (language) => credentialCriteria(course, module, language)?.language === language,
  );

/** Identifier of an achievement: a UUID of its name, the same in every build, whoever hosts the file. */
const achievementId = (id: string, language: string): string =>
  `urn:uuid:${stableUuid(`aim4he/achievement/${id}/${language}`)}`;

const relatedTo = (id: string, language: string) => ({
  id: achievementId(id, language),
  type: ['Related'] as const,
  inLanguage: language,
});

function creatorOf({ settings: { issuer } }: Course): Profile {
  return { id: issuer.url, type: ['Profile'], name: issuer.name, url: issuer.url };
}

function alignments({ profile }: Course, criteria: CredentialCriteria, t: Translate): Alignment[] {
  const title = Reflect.get(profile.title, criteria.language) as string | undefined;
  const framework = title ?? profile.title.en;
  const competences = criteria.competences.map(
    ({ id, name, text }): Alignment => ({
      type: ['Alignment'],
      targetType: 'ceasn:Competency',
      targetName: name,
      targetDescription: text,
      targetUrl: profile.source.url,
      targetFramework: framework,
      targetCode: id,
    }),
  );
  return [...competences, ...levelAlignment(criteria, t)];
}

/** Only where a person judges: results of a quiz alone never stand for a level. */
function levelAlignment({ withAssessor }: CredentialCriteria, t: Translate): Alignment[] {
  if (withAssessor === undefined) return [];
  const { framework, level, note } = withAssessor.level;
  return [
    {
      type: ['Alignment'],
      targetType: 'ext:EQF',
      targetName: t('credential.designedFor', { framework, level: String(level) }),
      targetDescription: note,
      targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
      targetFramework: framework,
      targetCode: String(level),
    },
  ];
}

function resultDescriptions(criteria: CredentialCriteria, t: Translate): ResultDescription[] {
  const base = achievementId(criteria.id, criteria.language);
  const quiz = criteria.machineJudged.find(({ from }) => from === 'quiz.passMark');
  const results: ResultDescription[] = [];
  if (quiz !== undefined) results.push(quizResult(base, quiz.threshold.value, t));
  if (criteria.personJudged.length > 0 && criteria.portfolio !== undefined) {
    results.push(...portfolioResults(base, criteria.portfolio));
  }
  return results;
}

const quizResult = (base: string, passMark: number, t: Translate): ResultDescription => ({
  id: `${base}#quiz`,
  type: ['ResultDescription'],
  name: t('credential.quizResult'),
  resultType: 'Percent',
  valueMin: '0',
  valueMax: '100',
  requiredValue: String(Math.round(passMark * 1000) / 10),
});

const portfolioResults = (base: string, { criteria, passLevel }: Portfolio): ResultDescription[] =>
  criteria.map(({ id, title, levels }) => ({
    id: `${base}#portfolio-${id}`,
    type: ['ResultDescription'],
    name: title,
    resultType: 'RubricCriterionLevel',
    requiredLevel: `${base}#portfolio-${id}-${passLevel}`,
    rubricCriterionLevel: Object.entries(levels).map(([level, description]) => ({
      id: `${base}#portfolio-${id}-${level}`,
      type: ['RubricCriterionLevel'],
      name: level,
      level,
      description,
    })),
  }));
