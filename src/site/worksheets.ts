import type { Module } from '../course/course.ts';
import { lessonIn } from '../course/translations.ts';
import { type ComponentUse, idsIn } from '../course/written-text.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import { caseRows, cellText, columnName } from './case-data.ts';
import { authored, course } from './course.ts';
import { fileName } from './paths.ts';
import { dictionaryOf, textsIn } from './texts.ts';
import { type Worksheet, worksheetCsv, worksheetMarkdown } from './worksheet.ts';

export interface WorksheetFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Every worksheet of a module as the page of `language` offers it, twice: CSV and Markdown. */
export function worksheetFiles(module: Module, language: LanguageCode): WorksheetFile[] {
  return worksheetsIn(module, language).flatMap(({ use, textLanguage }) => {
    const sheet = worksheetOf(use, textLanguage);
    const name = fileName(sheet.title);
    return [
      { name: `${name}.csv`, type: 'text/csv', text: worksheetCsv(sheet, language) },
      { name: `${name}.md`, type: 'text/markdown', text: worksheetMarkdown(sheet) },
    ];
  });
}

/** Uses of `<Worksheet>` in the texts a page of `language` shows, with the language of the lesson around them. */
function worksheetsIn(module: Module, language: LanguageCode) {
  return module.lessons.flatMap((source) => {
    const lesson = lessonIn(course, source.id, language) ?? source;
    const texts = module.translations.get(lesson.language);
    const activities = lesson.activityIds.map((id) => texts?.activities.get(id) ?? module.activities.get(id));
    return [lesson, ...activities].flatMap((text) => {
      const uses = authored.texts.get(text?.file ?? '')?.content.components ?? [];
      return uses
        .filter(({ name }) => name === 'Worksheet')
        .map((use) => ({ use, textLanguage: lesson.language }));
    });
  });
}

function worksheetOf(use: ComponentUse, language: LanguageCode): Worksheet {
  const [data = ''] = idsIn(use, 'data');
  const [title = ''] = idsIn(use, 'title');
  const columns = idsIn(use, 'columns');
  const t = textsIn(language);
  return {
    title,
    heads: columns.map((column) => columnName(data, column, dictionaryOf(language))),
    rows: caseRows(course, data).map((row) =>
      columns.map((column) => cellText(row[column], column, language, t)),
    ),
  };
}
