import type { Browser, Frame } from 'playwright-core';
import { type Module, questionsFor } from '../../src/course/course.ts';
import { openZip } from '../../src/preview/content/zip-source.ts';
import { type Question, typeOf } from '../../src/questions/index.ts';
import type { PageSession } from '../../src/session/page-session.ts';
import { lessonFrame, storedOn } from '../support/lms-page.ts';
import { launchPackage, type ScormPackage } from '../support/package-launch.ts';
import { keyAnswerOf } from '../support/question-answers.ts';
import type { Row } from './table.ts';
import { kilobytes, transferOf } from './transfer.ts';

/** One package on a strict platform: its first launch, the cost of saving, and the state after all answers. */
export async function sessionRows(
  browser: Browser,
  listed: ScormPackage,
  zipPath: string,
  module: Module,
): Promise<Row[]> {
  const zip = await openZip(zipPath);
  const launched = await launchPackage(browser, listed);
  const frame = await lessonFrame(launched.page);
  await launched.page.waitForLoadState('networkidle');
  const first = await transferOf(launched.server, zip);
  const saves = await answerAll(frame, questionsFor(module, 'practice').map(givenAnswer));
  await doQuiz(frame, questionsFor(module, 'quiz').map(givenAnswer));
  const stateLength = await stateAfterCommit(launched.page);
  await launched.close();
  zip.close();
  const name = listed.format;
  return [
    { what: `${name}: first launch, gzip`, value: kilobytes(first.gzipBytes), unit: 'KB', goal: 150 },
    { what: `${name}: first launch, raw`, value: kilobytes(first.bytes), unit: 'KB', goal: 450 },
    { what: `${name}: first launch`, value: first.requests, unit: 'requests', goal: undefined },
    { what: `${name}: an answer blocks, median`, value: quantile(saves.blocked, 0.5), unit: 'ms', goal: 10 },
    {
      what: `${name}: an answer is durable, median`,
      value: quantile(saves.durable, 0.5),
      unit: 'ms',
      goal: 50,
    },
    {
      what: `${name}: an answer is durable, p95`,
      value: quantile(saves.durable, 0.95),
      unit: 'ms',
      goal: 50,
    },
    { what: `${name}: state after all answers`, value: stateLength, unit: 'characters', goal: 1000 },
  ];
}

/** The right answer of a question, as its element hands it over. */
function givenAnswer(question: Question) {
  const { encode, score, toInteraction } = typeOf(question);
  const answer = keyAnswerOf(question);
  const result = score(question, answer);
  const { points, correct } = result.answered ? result : { points: 0, correct: false };
  const { number } = question;
  return {
    number,
    text: encode(question, answer),
    points,
    correct,
    interaction: toInteraction(question, answer),
  };
}
type Given = ReturnType<typeof givenAnswer>;

/** Gives the answers one by one, a tenth of a second apart, and times each in milliseconds. */
function answerAll(
  frame: Frame,
  answers: readonly Given[],
): Promise<{ blocked: number[]; durable: number[] }> {
  return frame.evaluate(async (all) => {
    const { aim } = window.parent as unknown as { aim: PageSession };
    const times: { blocked: number[]; durable: number[] } = { blocked: [], durable: [] };
    for (const given of all) {
      const began = performance.now();
      const saved = aim.answer(given);
      times.blocked.push(performance.now() - began);
      await saved;
      times.durable.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  }, answers);
}

function doQuiz(frame: Frame, answers: readonly Given[]): Promise<void> {
  return frame.evaluate(async (all) => {
    const { aim } = window.parent as unknown as { aim: PageSession };
    for (const number of aim.quiz.start().drawn) {
      const given = all.find((one) => one.number === number);
      if (given !== undefined) await aim.quiz.answer(given);
    }
    aim.quiz.handIn();
  }, answers);
}

/** Length of the state text on the platform, when a commit has carried the last change there. */
async function stateAfterCommit(page: Parameters<typeof storedOn>[0]): Promise<number> {
  await page.waitForTimeout(6000);
  return ((await storedOn(page)).values['cmi.suspend_data'] ?? '').length;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
