import { z } from 'zod';
import { markdown, stemMarkdown, writtenAs } from './author-rules.ts';

const number = writtenAs(
  /^[A-Z]{2}-Q\d{3}$/,
  'question-number',
  'A question number is the code of the competence area, `-Q` and three digits.',
  'Write it like `AL-Q041`; never reuse the number of a retired question.',
);
const competence = writtenAs(
  /^[A-Z]{2}\d$/,
  'competence-id',
  'A competence id is the code of the competence area and one digit.',
  'Write it like `AL1`; the competences stand in modules/profile.yaml.',
);
const lesson = writtenAs(
  /^[A-Z]{2}-L\d+$/,
  'lesson-id',
  'A lesson id is the code of the competence area, `-L` and a number.',
  'Write it like `AL-L1`; the lessons of a module stand in its module.yaml.',
);

/** The fields every question has, as the author writes them. Each type adds its own in its `schema.ts`. */
export const questionBaseShape = {
  /** Stable number such as `AL-Q017`: 001 to 040 for the quiz, from 041 on for practice. Never reused. */
  number,
  /** `practice` stands in lessons, `quiz` is drawn for the module quiz, `diagnostic` for the first look, `exam` stays on the server. */
  use: z.enum(['practice', 'quiz', 'diagnostic', 'exam']),
  /** The one competence it tests, such as `AL3`. */
  competence,
  /** What it asks of the learner. */
  level: z.enum(['understand', 'apply', 'analyse', 'evaluate']),
  /** Where it is taught: at least one lesson. */
  lessons: z.array(lesson).min(1),
  /** Ids of the facts and survey figures that back the key; may be empty. */
  facts: z.array(z.string().min(1)).default([]),
  /** Optional material above the question: a table, an e-mail, a clause. Markdown. */
  exhibit: markdown.optional(),
  /** The question, one paragraph or two; the last paragraph is the question itself. Markdown. */
  stem: stemMarkdown,
  /** The worked solution, shown with the right answer. Markdown. */
  explanation: markdown,
};
