import type { Interaction } from '../../src/questions/question.ts';
import { plainNumber } from '../shared/plain-number.ts';
import { timestamp2004 } from '../shared/scorm-time.ts';

/** Longest localized description (SPM of SCORM 2004 RTE 4.2.9.1). */
const longestDescription = 250;

/** Values of one interaction in the order SCORM 2004 wants them: id and type before everything else. */
export function encodeInteraction2004(interaction: Interaction, now: Date): [field: string, value: string][] {
  const { response, pattern } = responses2004(interaction);
  const fields: [string, string][] = [
    ['id', interaction.id],
    ['type', interaction.kind],
    ['timestamp', timestamp2004(now)],
    ['correct_responses.0.pattern', pattern],
    ['learner_response', response],
    ['result', interaction.correct ? 'correct' : 'incorrect'],
    ['description', describe(interaction.description)],
  ];
  return fields.filter(([, value]) => value !== '');
}

function responses2004(one: Interaction): { response: string; pattern: string } {
  switch (one.kind) {
    case 'true-false':
      return { response: String(one.response), pattern: String(one.pattern) };
    case 'choice':
    case 'sequencing':
      return { response: one.response.join('[,]'), pattern: one.pattern.join('[,]') };
    case 'matching':
      return { response: pairs(one.response), pattern: pairs(one.pattern) };
    case 'numeric':
      return {
        response: plainNumber(one.response, 7),
        pattern: `${plainNumber(one.min, 7)}[:]${plainNumber(one.max, 7)}`,
      };
  }
}

const pairs = (list: readonly (readonly [string, string])[]): string =>
  list.map(([source, target]) => `${source}[.]${target}`).join('[,]');

/** One line that does not begin like the language mark of a localized string. */
const describe = (text: string): string =>
  text
    .replace(/[\s\u0000-\u001f]+/g, ' ')
    .replace(/^[\s{]+/, '')
    .slice(0, longestDescription)
    .trim();
