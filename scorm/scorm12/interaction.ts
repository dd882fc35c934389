import type { Interaction } from '../../src/questions/question.ts';
import { plainNumber } from '../shared/plain-number.ts';
import { time12 } from '../shared/scorm-time.ts';

/** Longest response (CMIFeedback of SCORM 1.2 RTE 3.4.4; Moodle with "SCORM 1.2 standard"). */
const longest = 255;

/** Values of one interaction in the order SCORM 1.2 wants them; there is no description in 1.2. */
export function encodeInteraction12(interaction: Interaction, now: Date): [field: string, value: string][] {
  const { response, pattern } = responses12(interaction);
  const fields: [string, string][] = [
    ['id', interaction.id],
    ['time', time12(now)],
    ['type', interaction.kind],
    ['correct_responses.0.pattern', pattern],
    ['student_response', response],
    ['result', interaction.correct ? 'correct' : 'wrong'],
  ];
  return fields.filter(([, value]) => value !== '' && value.length <= longest);
}

function responses12(one: Interaction): { response: string; pattern: string } {
  switch (one.kind) {
    case 'true-false':
      return { response: one.response ? 't' : 'f', pattern: one.pattern ? 't' : 'f' };
    case 'choice':
    case 'sequencing':
      return { response: one.response.join(','), pattern: one.pattern.join(',') };
    case 'matching':
      return { response: pairs(one.response), pattern: pairs(one.pattern) };
    case 'numeric':
      return { response: plainNumber(one.response, 7), pattern: plainNumber((one.min + one.max) / 2, 7) };
  }
}

const pairs = (list: readonly (readonly [string, string])[]): string =>
  list.map(([source, target]) => `${source}.${target}`).join(',');
