import type { z } from 'zod';
import type { LanguageCode } from '../i18n/languages.ts';
import type { AuthoredText } from './authored.ts';
import type { Activity, Lesson, Written } from './course.ts';
import type { Reader } from './reader.ts';
import { activityFrontmatterSchema } from './schema/activity.ts';
import { lessonFrontmatterSchema } from './schema/lesson.ts';
import { hashText } from './translations.ts';
import { idsIn, type WrittenText } from './written-text.ts';

type Frontmatter = {
  id: string;
  title: string;
  source?: string | undefined;
  translator?: string | undefined;
};

/** Frontmatter of a text with what its body holds; `undefined` when the frontmatter is not valid. */
export function loadWritten<S extends z.ZodType<Frontmatter>>(
  reader: Reader,
  text: AuthoredText,
  schema: S,
  sourceLanguage: LanguageCode,
): (z.output<S> & Written) | undefined {
  const { frontmatter, file } = text.mdx;
  const fields = frontmatter === undefined ? undefined : reader.piece(frontmatter, [], schema);
  if (fields === undefined) return undefined;
  const { slug, language } = text.path;
  return {
    ...fields,
    // The name of the file decides: `lesson-files` tells the author where the two differ.
    id: text.path.kind === 'page' ? slug : text.path.id,
    ...mentionsOf(text.content),
    slug,
    language,
    file,
    translator: fields.translator,
    stale: language !== sourceLanguage && fields.source !== sourceHash(reader, text, sourceLanguage),
  };
}

/** Hash of the source text that `text` translates; `undefined` when there is none. */
export function sourceHash(
  reader: Reader,
  text: AuthoredText,
  sourceLanguage: LanguageCode,
): string | undefined {
  const file = sourceFileOf(text.mdx.file, text.path.language, sourceLanguage);
  const source = reader.authored.texts.get(file);
  return source === undefined ? undefined : hashText(source.mdx.text);
}

/** `modules/x/nl/y.mdx` → `modules/x/en/y.mdx` */
export const sourceFileOf = (file: string, language: string, sourceLanguage: string): string =>
  file.replace(`/${language}/`, `/${sourceLanguage}/`);

/** All lessons and activities of the course by file, those of translations included. */
export function loadTexts(
  reader: Reader,
  sourceLanguage: LanguageCode,
): { lessons: Lesson[]; activities: Activity[] } {
  const activities = reader.textsOf('activity').flatMap((text): Activity[] => {
    const activity = loadWritten(reader, text, activityFrontmatterSchema, sourceLanguage);
    return activity === undefined ? [] : [{ ...activity, questionNumbers: questionsIn(text.content) }];
  });
  const lessons = reader.textsOf('lesson').flatMap((text): Lesson[] => {
    const lesson = loadWritten(reader, text, lessonFrontmatterSchema, sourceLanguage);
    if (lesson === undefined) return [];
    const activityIds = mentioned(text.content, 'Activity', 'id');
    return [{ ...lesson, activityIds, questionNumbers: questionsIn(text.content, activities) }];
  });
  return { lessons, activities };
}

/** Practice questions in the order of the page; a component `Activity` stands for the questions of that activity. */
function questionsIn({ components }: WrittenText, activities: readonly Activity[] = []): string[] {
  const numbers = components.flatMap((use): readonly string[] => {
    if (use.name === 'TryFirst' || use.name === 'Question') return idsIn(use, 'id');
    if (use.name === 'Questions') return idsIn(use, 'ids');
    if (use.name !== 'Activity') return [];
    const [id] = idsIn(use, 'id');
    return activities.find((activity) => activity.id === id)?.questionNumbers ?? [];
  });
  return [...new Set(numbers)];
}

function mentionsOf(content: WrittenText) {
  return {
    headings: content.headings.map(({ depth, text, slug }) => ({ depth, text, slug })),
    words: content.words,
    factIds: [...new Set([...mentioned(content, 'Fact', 'id'), ...mentioned(content, 'Case', 'fact')])],
    surveyIds: [
      ...new Set([...mentioned(content, 'Survey', 'id'), ...mentioned(content, 'SurveyBars', 'ids')]),
    ],
    termIds: mentioned(content, 'Term', 'id'),
  };
}

function mentioned({ components }: WrittenText, name: string, attribute: string): string[] {
  const ids = components.filter((use) => use.name === name).flatMap((use) => idsIn(use, attribute));
  return [...new Set(ids)];
}
