import { beforeEach, expect, test, vi } from 'vitest';
import type * as Decode from '../../../src/session/decode-progress.ts';
import { checksum } from '../../../src/session/encode-progress.ts';
import { newDevice } from '../../support/fake-device.ts';
import { answerTo, practiceNumbers } from '../../support/sample-plan.ts';
import { launch } from '../../support/session-harness.ts';
import { emptyStore } from '../../support/strict-lms.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/* A platform that changes one character of the state, for every character; with the checksum, and without it. */

let isChecked = true;

vi.mock('../../../src/session/decode-progress.ts', async (original) => {
  const real = await original<typeof Decode>();
  const mended = (text: string): string => text.slice(0, -6) + checksum(text.slice(0, -6));
  return { ...real, decodeProgress: (text: string) => real.decodeProgress(isChecked ? text : mended(text)) };
});

beforeEach(() => {
  isChecked = true;
});

/** How many of all changes of one character lead to an answer that was never given. */
async function countWrongAnswers(): Promise<number> {
  const numbers = practiceNumbers.slice(0, 4);
  const store = emptyStore();
  const clock = new VirtualClock();
  const first = await launch({ protocol: 'scorm2004', store, device: newDevice(), clock });
  for (const number of numbers) void first.session.answer(answerTo(number));
  first.close();
  const state = store.values['cmi.suspend_data'] ?? '';
  let wrong = 0;
  for (let at = 0; at < state.length; at++) {
    const letter = state[at] === 'A' ? 'B' : 'A';
    const damaged = emptyStore();
    damaged.values = {
      ...store.values,
      'cmi.suspend_data': state.slice(0, at) + letter + state.slice(at + 1),
    };
    const { session } = await launch({ protocol: 'scorm2004', store: damaged, device: newDevice(), clock });
    const texts = numbers.map((number) => session.saved(number)?.text);
    if (texts.some((text, index) => text !== undefined && text !== answerTo(numbers[index] ?? '').text))
      wrong++;
  }
  return wrong;
}

test('a state that the platform has damaged never shows an answer that was not given', async () => {
  expect(await countWrongAnswers()).toBe(0);
});

test('without the checksum it does: the test above would notice', async () => {
  isChecked = false;
  expect(await countWrongAnswers()).toBeGreaterThan(10);
});
