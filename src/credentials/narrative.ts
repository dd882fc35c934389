import type { Translate } from '../i18n/translate.ts';
import type { CredentialCriteria, Criterion } from './criteria.ts';

/**
 * The criteria as Markdown: what a machine judged and what a person judged, apart; outcomes; hours; and what may be
 * claimed. Open Badges has no fields for hours, outcomes and assessment, so a reader finds them here.
 */
export function criteriaNarrative(criteria: CredentialCriteria, t: Translate): string {
  const { machineJudged, personJudged, outcomes, hours, language, withAssessor, withoutAssessor } = criteria;
  const claims = [
    `${t('credential.withoutAssessor')}: ${withoutAssessor}`,
    ...(withAssessor === undefined ? [] : [`${t('credential.withAssessor')}: ${withAssessor.text}`]),
  ];
  return [
    section(
      t('credential.machineJudged'),
      machineJudged.map((criterion) => criterionLine(criterion, language, t)),
    ),
    section(
      t('credential.personJudged'),
      personJudged.map((criterion) => criterionLine(criterion, language, t)),
    ),
    section(
      t('credential.outcomes'),
      outcomes.map(({ id, text }) => `${id}: ${text}`),
    ),
    section(t('credential.hours'), [t('credential.hoursLine', { ...hours })]),
    section(t('credential.claims'), claims),
    section(t('credential.level'), levelLines(criteria, t)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What a threshold asks for, in words: "at least 70% of the points in the module quiz, best attempt". */
export function thresholdWords({ from, threshold }: Criterion, language: string, t: Translate): string {
  const style = threshold.kind === 'share' ? 'percent' : 'decimal';
  const value = new Intl.NumberFormat(language, { style, maximumFractionDigits: 1 }).format(threshold.value);
  const highest = threshold.kind === 'level' ? threshold.highest : '';
  return t(`credential.from.${from}`, { value, highest });
}

const criterionLine = (criterion: Criterion, language: string, t: Translate): string =>
  `${criterion.text.replace(/\.$/, '')}: ${thresholdWords(criterion, language, t)}.`;

function levelLines({ withAssessor }: CredentialCriteria, t: Translate): string[] {
  if (withAssessor === undefined) return [t('credential.noLevel')];
  const { framework, level, note } = withAssessor.level;
  return [`${t('credential.designedFor', { framework, level: String(level) })}. ${note}`];
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
