import type { Frame, Page } from 'playwright-core';

/** The key of a question as its page holds it; which fields there are depends on the type. */
interface QuestionKey {
  readonly options?: readonly { readonly letter: string; readonly correct: boolean }[];
  readonly items?: readonly { readonly letter: string; readonly match?: string }[];
  readonly answer?: number | boolean;
  readonly decimals?: number;
  readonly range?: readonly [number, number];
}

export interface AnswerOptions {
  /** A wrong answer instead of the right one. */
  readonly wrong?: boolean;
  /** Practice questions are checked with their button; a quiz takes the answer as it is. */
  readonly check?: boolean;
}

/** Where the keyboard types, and the page or frame it types into. */
export interface Desk {
  readonly page: Page;
  readonly frame: Frame;
}

/**
 * Answers a question by keyboard alone, with what its page knows. The focus goes to the start of the question first;
 * from there on only keys are pressed.
 */
export async function answerByKeyboard(
  page: Page,
  frame: Frame,
  number: string,
  { wrong = false, check = true }: AnswerOptions = {},
): Promise<void> {
  const desk = { page, frame };
  const question = frame.locator(`#${number}`);
  const type = (await question.getAttribute('data-type')) ?? '';
  const key = JSON.parse((await question.getAttribute('data-key')) ?? '{}') as QuestionKey;
  const answer = hands[type];
  if (answer === undefined) throw new Error(`Nobody has taught the tests to answer "${type}" by keyboard.`);
  await startAt(frame, `#${number}`);
  await answer(desk, number, key, wrong);
  if (check) await tabTo(desk, `#${number} [data-action="check"]`);
  if (check) await page.keyboard.press('Enter');
}

/** Puts the sequential focus before the first control in an element, as a click on its text does. */
export async function startAt(frame: Frame, selector: string): Promise<void> {
  await frame.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    const before = element?.getAttribute('tabindex') ?? null;
    element?.setAttribute('tabindex', '-1');
    element?.focus();
    if (before === null) element?.removeAttribute('tabindex');
    else element?.setAttribute('tabindex', before);
  }, selector);
}

/** Presses Tab until the focus is on what the selector names. */
export async function tabTo({ page, frame }: Desk, selector: string, backwards = false): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await isFocused(frame, selector)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`The focus never came to "${selector}".`);
}

const isFocused = (frame: Frame, selector: string): Promise<boolean> =>
  frame.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** Presses a button or follows a link by keyboard, from the start of the page or frame. */
export async function pressByKeyboard(desk: Desk, selector: string): Promise<void> {
  await startAt(desk.frame, 'main');
  await tabTo(desk, selector);
  await desk.page.keyboard.press('Enter');
}

/**
 * Starts an attempt at the module quiz, answers every question and hands in, by keyboard alone.
 * @param wrong how many questions to answer wrong, the first ones
 * @returns numbers of the questions in the order they came
 */
export async function doQuizByKeyboard(desk: Desk, wrong = 0): Promise<string[]> {
  const { page, frame } = desk;
  const shown = '[data-view="run"] aim-question:visible';
  const numbers: string[] = [];
  await pressByKeyboard(desk, '[data-view="start"] [data-go="start"]');
  for (;;) {
    const number = (await frame.getAttribute(shown, 'data-number')) ?? '';
    await answerByKeyboard(page, frame, number, { wrong: numbers.length < wrong, check: false });
    numbers.push(number);
    if (!(await frame.isVisible('[data-view="run"] [data-go="next"]'))) break;
    await tabTo(desk, '[data-go="next"]');
    await page.keyboard.press('Enter');
  }
  await pressByKeyboard(desk, '[data-view="run"] [data-go="check"]');
  await pressByKeyboard(desk, '[data-view="check"] [data-go="handIn"]');
  return numbers;
}

type Hand = (desk: Desk, number: string, key: QuestionKey, wrong: boolean) => Promise<void>;

/** One way of answering per question type. */
const hands: Readonly<Record<string, Hand>> = {
  'single-choice': async (desk, number, { options = [] }, wrong) => {
    const choice = options.find(({ correct }) => correct !== wrong);
    await chooseRadio(desk, number, choice?.letter ?? '');
  },

  'true-false': (desk, number, { answer }, wrong) => chooseRadio(desk, number, answer === wrong ? 'f' : 't'),

  'multiple-choice': async (desk, number, { options = [] }, wrong) => {
    for (const { letter, correct } of options) {
      const box = `#${number} input[value="${letter}"]`;
      if ((await desk.frame.isChecked(box)) === (correct !== wrong)) continue;
      await tabTo(desk, box);
      await desk.page.keyboard.press('Space');
    }
  },

  matching: async (desk, number, { items = [] }, wrong) => {
    const matches = items.map(({ match }) => match ?? '');
    const given = wrong ? [...matches.slice(1), ...matches.slice(0, 1)] : matches;
    for (const [index, { letter }] of items.entries()) {
      await tabTo(desk, `#${number} select[name="${letter}"]`);
      await chooseOption(desk, `#${number} select[name="${letter}"]`, given[index] ?? '');
    }
  },

  ordering: async (desk, number, { items = [] }, wrong) => {
    const letters = items.map(({ letter }) => letter);
    await bringIntoOrder(desk, number, wrong ? letters.toReversed() : letters);
  },

  numeric: async (desk, number, { answer = 0, decimals = 0, range = [0, 0] }, wrong) => {
    const far = answer === range[0] ? range[1] : range[0];
    await tabTo(desk, `#${number} [data-field]`);
    await desk.page.keyboard.press('Control+a');
    await desk.page.keyboard.type(Number(wrong ? far : answer).toFixed(decimals));
  },
};

/** Radios: Tab into the group, arrows within it. */
async function chooseRadio({ page, frame }: Desk, number: string, value: string): Promise<void> {
  await tabTo({ page, frame }, `#${number} input[type="radio"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 12; presses += 1) {
    if (await isFocused(frame, `#${number} input[value="${value}"]:checked`)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never came to the option "${value}" of ${number}.`);
}

async function chooseOption({ page, frame }: Desk, selector: string, value: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await frame.locator(selector).inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never came to the choice "${value}" of "${selector}".`);
}

/** Moves each item up to its place with its own button, the first place first. */
async function bringIntoOrder(desk: Desk, number: string, letters: readonly string[]): Promise<void> {
  const rows = desk.frame.locator(`#${number} [data-order] > li`);
  const shown = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-place')));
  if ((await shown()).join() === letters.join()) await nudge(desk, number);
  for (const [place, letter] of letters.entries()) {
    const button = `#${number} li[data-place="${letter}"] [data-move="up"]`;
    for (let at = (await shown()).indexOf(letter); at > place; at -= 1) {
      if (!(await isFocused(desk.frame, button))) await startAt(desk.frame, `#${number}`);
      await tabTo(desk, button);
      await desk.page.keyboard.press('Enter');
    }
  }
}

/** An order that is right from the start counts as given once something has been moved: down and up again. */
async function nudge(desk: Desk, number: string): Promise<void> {
  await tabTo(desk, `#${number} li:first-child [data-move="down"]`);
  await desk.page.keyboard.press('Enter');
}
