import type { Problem } from '../../problems/problem.ts';
import type { LoadedCourse } from '../load.ts';
import { activityUsed } from './activity-used.ts';
import { brokenLink } from './broken-link.ts';
import { caseReferences } from './case-references.ts';
import { caseTables } from './case-tables.ts';
import { codeInText } from './code-in-text.ts';
import { competenceNotTaught } from './competence-not-taught.ts';
import { competenceNotTested } from './competence-not-tested.ts';
import { componentAttributes } from './component-attributes.ts';
import { componentContent } from './component-content.ts';
import { disputedFactKeyed } from './disputed-fact-keyed.ts';
import { duplicateId } from './duplicate-id.ts';
import { feedback } from './feedback.ts';
import { figureWithoutSource } from './figure-without-source.ts';
import { fillerPhrase } from './filler-phrase.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { headingOrder } from './heading-order.ts';
import { imageFile, missingAltText } from './images.ts';
import { keyLongest } from './key-longest.ts';
import { keyPosition } from './key-position.ts';
import { lessonFiles } from './lesson-files.ts';
import { lessonMinutes } from './lesson-minutes.ts';
import { lessonParts } from './lesson-parts.ts';
import { lessonWithoutQuestion } from './lesson-without-question.ts';
import { levelMix } from './level-mix.ts';
import { linkText } from './link-text.ts';
import { optionWording } from './option-wording.ts';
import { outcomeNotTaught } from './outcome-not-taught.ts';
import { outsideModule } from './outside-module.ts';
import { questionUse } from './question-use.ts';
import { quizWeights } from './quiz-weights.ts';
import { retiredNumber } from './retired-number.ts';
import { retrievalPractice } from './retrieval-practice.ts';
import { type Rule, runRule } from './rule.ts';
import { sourceLanguageListed } from './source-language.ts';
import { staleFact } from './stale-fact.ts';
import { translationComponents } from './translation-components.ts';
import { translationFields } from './translation-fields.ts';
import { translationLetters } from './translation-letters.ts';
import { translationOutdated } from './translation-outdated.ts';
import { translationRegisters } from './translation-registers.ts';
import { unexpectedFile } from './unexpected-file.ts';
import { unitName } from './unit-name.ts';
import { unknownCasePath } from './unknown-case-path.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownId } from './unknown-id.ts';

/** Every rule for authors; each adds to what the schemas see to. A new rule is a file here and a line in this list. */
export const rules: readonly Rule[] = [
  unexpectedFile,
  unitName,
  lessonFiles,
  sourceLanguageListed,
  unknownId,
  unknownCasePath,
  duplicateId,
  retiredNumber,
  outsideModule,
  competenceNotTaught,
  competenceNotTested,
  outcomeNotTaught,
  quizWeights,
  levelMix,
  lessonWithoutQuestion,
  questionUse,
  activityUsed,
  retrievalPractice,
  lessonParts,
  lessonMinutes,
  feedback,
  optionWording,
  keyLongest,
  keyPosition,
  disputedFactKeyed,
  figureWithoutSource,
  staleFact,
  caseTables,
  caseReferences,
  unknownComponent,
  componentAttributes,
  componentContent,
  codeInText,
  headingOrder,
  brokenLink,
  linkText,
  missingAltText,
  imageFile,
  fillerPhrase,
  translationFields,
  translationOutdated,
  translationLetters,
  translationComponents,
  translationRegisters,
  glossaryTerms,
];

/**
 * Runs every rule and returns what all of them found; nothing when the course could not be read at all.
 *
 * @param today `YYYY-MM-DD`, for review dates.
 */
export function checkCourse({ course, authored, problems }: LoadedCourse, today: string): Problem[] {
  if (course === undefined) return [];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const damaged = new Set(errors.map(({ position }) => position.file));
  return rules.flatMap((rule) => runRule(rule, { course, authored, damaged, today }));
}
