import type { Interaction } from '../../src/questions/question.ts';
import { plainNumber } from '../shared/plain-number.ts';
import { timestamp2004 } from '../shared/scorm-time.ts';

/**
 * Values of one interaction in the order SCORM 2004 wants them: id and type before everything else. Correct patterns and
 * descriptions are left out: Moodle 4.5 sends every value again at every commit, and the closing one travels as a beacon,
 * which a browser refuses above 64 KiB. With them, the end of a session was lost from sixty questions on; without them
 * eighty fit.
 */
export function encodeInteraction2004(interaction: Interaction, now: Date): [field: string, value: string][] {
  const fields: [string, string][] = [
    ['id', interaction.id],
    ['type', interaction.kind],
    ['timestamp', timestamp2004(now)],
    ['learner_response', response2004(interaction)],
    ['result', interaction.correct ? 'correct' : 'incorrect'],
  ];
  return fields.filter(([, value]) => value !== '');
}

function response2004(one: Interaction): string {
  switch (one.kind) {
    case 'true-false':
      return String(one.response);
    case 'choice':
    case 'sequencing':
      return one.response.join('[,]');
    case 'matching':
      return one.response.map(([source, target]) => `${source}[.]${target}`).join('[,]');
    case 'numeric':
      return plainNumber(one.response, 7);
  }
}
