import type { Course } from '../src/course/course.ts';
import { achievementJson, languagesOf } from '../src/credentials/open-badges-3.ts';
import { type DictionaryFiles, dictionaryFrom } from '../src/i18n/dictionaries.ts';
import type { LanguageCode } from '../src/i18n/languages.ts';
import { translator } from '../src/i18n/translate.ts';

/** A file beside the packages that describes a badge. */
export interface CredentialFile {
  /** `aim4he-ai-literacy-en-achievement.json` */
  readonly file: string;
  readonly unit: string;
  readonly language: LanguageCode;
  readonly bytes: Uint8Array;
}

/** The achievement of every module that has a credential, in every language it is written in. */
export const credentialFiles = (course: Course, dictionaries: DictionaryFiles): CredentialFile[] =>
  course.modules.flatMap((module) =>
    languagesOf(course, module).flatMap((language) => {
      const t = translator(dictionaryFrom(dictionaries, language), language);
      const json = achievementJson(course, module, language, t);
      const file = `aim4he-${module.id}-${language}-achievement.json`;
      const bytes = new TextEncoder().encode(json ?? '');
      return json === undefined ? [] : [{ file, unit: module.id, language, bytes }];
    }),
  );
