import type { Translate } from '../../../i18n/translate.ts';
import { QuestionElement } from '../../../questions/question-element.ts';

/** A template of the page as new nodes. */
export function copyOf(id: string): HTMLElement {
  const template = document.getElementById(id) as HTMLTemplateElement;
  return document.importNode(template.content, true).firstElementChild as HTMLElement;
}

/** A drawn question with its number in the attempt; questions that are no longer in the bank are left out. */
export interface DrawnQuestion {
  readonly number: string;
  readonly item: HTMLElement;
  readonly element: QuestionElement;
}

/** New elements for the drawn questions, in order. */
export function makeQuestions(drawn: readonly string[], t: Translate): DrawnQuestion[] {
  return drawn.flatMap((number, index) => {
    const template = document.querySelector<HTMLTemplateElement>(`template[data-question="${number}"]`);
    if (!template) return [];
    const item = copyOf('quiz-item');
    const title = item.querySelector('h3');
    if (title) title.textContent = t('quiz.live.question', { n: index + 1, total: drawn.length });
    item.append(document.importNode(template.content, true));
    const element = item.querySelector('aim-question');
    customElements.upgrade(item);
    return element instanceof QuestionElement ? [{ number, item, element }] : [];
  });
}

/** The question itself in plain words, for a list. */
export const stemOf = ({ element }: DrawnQuestion): string =>
  element.querySelector('legend')?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
