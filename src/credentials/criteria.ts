import { type Course, competencesOf, localText, type Module } from '../course/course.ts';
import type { Credential } from '../course/schema/credential.ts';
import type { Portfolio } from '../course/schema/portfolio.ts';
import { moduleTextsIn } from '../course/translations.ts';
import { isLanguageCode, type LanguageCode } from '../i18n/languages.ts';

/** What has to be reached. It is read from where it is decided, never written twice. */
export type Threshold =
  /** Share of the points, 0 to 1. */
  | { readonly kind: 'share'; readonly value: number }
  /** All lessons of the module. */
  | { readonly kind: 'lessons'; readonly value: number }
  /** A level in every criterion of the rubric, out of `highest`. */
  | { readonly kind: 'level'; readonly value: number; readonly highest: number };

export interface Criterion {
  /** What has to be done, as the author says it. */
  readonly text: string;
  /** Where the threshold is decided: `quiz.passMark`. */
  readonly from: CriterionSource;
  readonly threshold: Threshold;
}

type CriterionSource =
  | Credential['machineJudged'][number]['from']
  | Credential['personJudged'][number]['from'];

/** What a badge of a module says: everything its page and its files show, in one language. */
export interface CredentialCriteria {
  /** `ai-literacy` */
  readonly id: string;
  readonly module: Module;
  /** The language of the texts; the source language where there is no translation. */
  readonly language: LanguageCode;
  readonly name: string;
  readonly description: string;
  /** Marked by the package in the learner's browser. */
  readonly machineJudged: readonly Criterion[];
  /** Marked by an assessor of the institution. */
  readonly personJudged: readonly Criterion[];
  readonly outcomes: readonly Outcome[];
  readonly competences: readonly AlignedCompetence[];
  readonly hours: {
    readonly online: number;
    readonly workplace: number;
    readonly peer: number;
    readonly total: number;
  };
  /** What may be said of a learner whose portfolio nobody assessed: never a level. */
  readonly withoutAssessor: string;
  /** `undefined` where nothing is judged by a person: then there is no more to claim. */
  readonly withAssessor: AssessedClaim | undefined;
  readonly portfolio: Portfolio | undefined;
}

export interface Outcome {
  readonly id: string;
  /** Knowledge, skills, or responsibility and autonomy (the three columns of the EQF). */
  readonly kind: 'knowledge' | 'skills' | 'responsibility';
  readonly text: string;
}

export interface AlignedCompetence {
  /** `AL1` */
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/**
 * A claim that stands on assessed work. The level is the one the module was designed for; whether a learner has
 * reached it is the judgement of the assessor. A quiz in a package can never carry it: its key is in the browser.
 */
export interface AssessedClaim {
  readonly text: string;
  readonly level: { readonly framework: string; readonly level: number; readonly note: string };
}

/**
 * The criteria of a module's badge, or `undefined` for a module without one.
 *
 * @throws Error when a criterion refers to a quiz or portfolio the module does not have.
 */
export function credentialCriteria(
  course: Course,
  module: Module,
  language: string,
): CredentialCriteria | undefined {
  const translation = isLanguageCode(language) ? module.translations.get(language) : undefined;
  const credential = translation?.credential ?? module.credential;
  if (credential === undefined) return undefined;
  const used = translation?.credential !== undefined && isLanguageCode(language) ? language : undefined;
  const own = used ?? course.settings.sourceLanguage;
  const criterion = ({ criterion: text, from }: CredentialEntry): Criterion => ({
    text,
    from,
    threshold: thresholdOf(module, from),
  });
  return {
    id: credential.id,
    module,
    language: own,
    name: credential.name,
    description: credential.description,
    machineJudged: credential.machineJudged.map(criterion),
    personJudged: credential.personJudged.map(criterion),
    outcomes: outcomesOf(course, module, credential, own),
    competences: competencesOfBadge(module, credential, own),
    hours: hoursOf(module),
    withoutAssessor: credential.claims.withoutAssessor,
    withAssessor: assessedClaim(credential),
    portfolio: translation?.portfolio ?? module.portfolio,
  };
}

type CredentialEntry = { readonly criterion: string; readonly from: CriterionSource };

function thresholdOf(module: Module, from: CriterionSource): Threshold {
  switch (from) {
    case 'lessons.completed':
      return { kind: 'lessons', value: module.lessons.length };
    case 'quiz.passMark':
      return { kind: 'share', value: needed(module.quiz, module, from).passMark };
    case 'quiz.confirmMark':
      return { kind: 'share', value: needed(module.quiz, module, from).confirmMark };
    case 'portfolio.passLevel':
      return { kind: 'level', value: needed(module.portfolio, module, from).passLevel, highest: 3 };
  }
}

function needed<T>(part: T | undefined, module: Module, from: CriterionSource): T {
  if (part !== undefined) return part;
  throw new Error(
    `The credential of ${module.id} refers to ${from}, and the module has no ${from.split('.')[0]}.`,
  );
}

const outcomeKinds = { K: 'knowledge', S: 'skills', C: 'responsibility' } as const;

function outcomesOf(course: Course, module: Module, credential: Credential, language: string): Outcome[] {
  const { outcomes } = moduleTextsIn(course, module, language);
  return outcomes
    .filter(({ id }) => credential.outcomes.includes(id))
    .map(({ id, text }) => ({ id, text, kind: outcomeKinds[id.split('-')[1]?.[0] as 'K' | 'S' | 'C'] }));
}

function competencesOfBadge(module: Module, credential: Credential, language: string): AlignedCompetence[] {
  return competencesOf(module)
    .filter(({ id }) => credential.alignment.includes(id))
    .map(({ id, name, text }) => ({ id, name: localText(name, language), text: localText(text, language) }));
}

function hoursOf({ hours: { online, workplace, peer } }: Module): CredentialCriteria['hours'] {
  return { online, workplace, peer, total: online + workplace + peer };
}

function assessedClaim(credential: Credential): AssessedClaim | undefined {
  if (credential.personJudged.length === 0) return undefined;
  return { text: credential.claims.withAssessor, level: credential.levelDesignedFor };
}
