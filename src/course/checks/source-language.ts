import { languageCodes } from '../../i18n/languages.ts';
import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

export const sourceLanguageListed: Rule = {
  name: 'source-language',
  severity: 'error',
  ensures:
    'The source language is one of the languages the site is built in, and no language is listed twice.',
  *find({ course, authored }) {
    const { languages, sourceLanguage } = course.settings;
    if (!languages.includes(sourceLanguage)) {
      yield {
        ...placeIn(authored, 'modules/course.yaml', ['sourceLanguage']),
        what: `The source language \`${sourceLanguage}\` is not on the list \`languages\`.`,
        fix: `Add it; possible languages are ${languageCodes.join(', ')}.`,
      };
    }
    for (const [index, language] of languages.entries()) {
      if (languages.indexOf(language) === index) continue;
      yield {
        ...placeIn(authored, 'modules/course.yaml', ['languages', index]),
        what: `The language \`${language}\` is listed twice.`,
        fix: 'Keep one of the two.',
      };
    }
  },
};
