import type { GivenAnswer } from '../../questions/given-answer.ts';
import { QuestionElement } from '../../questions/question-element.ts';
import type { PageSession } from '../../session/page-session.ts';
import { findSession } from './page/find-session.ts';
import { fileOfPage, part, readPlan, readTexts, say } from './page/page-data.ts';
import { defineQuestionElement } from './page/question-types.ts';
import { followReading } from './page/reading.ts';
import { showProgress, statusWords } from './page/standing.ts';

/** A lesson: answers are restored and saved, the page shows where one stands. */

const t = readTexts();
const plan = readPlan();
const lessonId = part('lesson')?.dataset.lesson;
const questions = (): QuestionElement[] => [...document.querySelectorAll<QuestionElement>('aim-question')];

/** The question answered last on this page: its status is followed until it is confirmed. */
let answered: QuestionElement | undefined;
/** What each question shows of the session, by number: what comes in later is shown too, unless it was answered here. */
const shown = new Map<string, string>();

function restore(session: PageSession): void {
  for (const question of questions()) {
    const saved = session.saved(question.number);
    if (saved && shown.get(question.number) === undefined) question.restore(saved);
    if (saved) shown.set(question.number, saved.text);
    if (!session.writable) question.lock();
  }
}

function show(session: PageSession): void {
  const progress = session.progress();
  showProgress(progress, t);
  answered?.saveStatus(statusWords(session, t));
  showStanding(session);
}

/** Under a lesson: how many of its questions are answered, and which are still open. */
function showStanding(session: PageSession): void {
  const own = session.progress().lessons.find(({ id }) => id === lessonId);
  const text = part('standing-text');
  if (!own || !text || own.total === 0) return;
  const open = questions().filter(({ number }) => !session.saved(number));
  const words = own.done
    ? t('lesson.live.allAnswered', { n: own.total })
    : t('lesson.live.open', { n: open.length });
  text.replaceChildren(words);
  for (const [index, { number }] of own.done ? [] : open.entries()) {
    const link = document.createElement('a');
    link.href = `#${number}`;
    link.textContent = number;
    text.append(index === 0 ? ' ' : ', ', link);
  }
  say(part('place-progress'), `. ${t('lesson.live.answered', { n: own.answered, total: own.total })}`);
  say(
    part('save-status'),
    own.answered === 0 ? '' : t('lesson.live.status', { status: statusWords(session, t) }),
  );
}

function take(session: PageSession, event: CustomEvent<GivenAnswer>): void {
  answered = event.target instanceof QuestionElement ? event.target : undefined;
  answered?.saveStatus(t('session.state.saving'));
  shown.set(event.detail.number, event.detail.text);
  void session.answer(event.detail).then(() => show(session));
}

function begin(session: PageSession): void {
  current = session;
  for (const event of early.splice(0)) take(session, event);
  restore(session);
  show(session);
  session.onChange(() => {
    restore(session);
    show(session);
  });
  if (lessonId === undefined) return;
  followReading((anchor) => session.visit(anchor ? `${fileOfPage()}#${anchor}` : fileOfPage()));
}

let current: PageSession | undefined;
/** Answers given before there was a session. */
const early: CustomEvent<GivenAnswer>[] = [];

document.addEventListener('aim-answer', (event) => {
  if (current) take(current, event as CustomEvent<GivenAnswer>);
  else early.push(event as CustomEvent<GivenAnswer>);
});
defineQuestionElement();
if (plan) {
  findSession(plan, begin, () => {
    for (const { target } of early)
      if (target instanceof QuestionElement) target.saveStatus(t('session.state.nowhere'));
  });
}
