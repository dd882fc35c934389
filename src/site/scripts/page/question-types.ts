import { defineQuestionElement } from '../../../questions/question-element.ts';

/** Every question type of the course; a new folder is found by itself. */
import.meta.glob('../../../questions/*/element.ts', { eager: true });

export { defineQuestionElement };
