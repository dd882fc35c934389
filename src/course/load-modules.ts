import { type LanguageCode, languageCodes } from '../i18n/languages.ts';
import type { Activity, Lesson, Module, ModuleInLanguage } from './course.ts';
import { loadBank, loadBankTranslation, loadCredential, loadPortfolio } from './load-assessments.ts';
import { loadTexts } from './load-texts.ts';
import type { Reader } from './reader.ts';
import { type ModuleFile, moduleSchema, moduleTranslationSchema } from './schema/module.ts';
import type { Profile } from './schema/profile.ts';
import type { Settings } from './schema/settings.ts';

type Texts = ReturnType<typeof loadTexts>;

/** All modules in the order of `order`; a module without a valid module.yaml or area is left out. */
export function loadModules(reader: Reader, settings: Settings, profile: Profile): Module[] {
  const texts = loadTexts(reader, settings.sourceLanguage);
  const modules = reader
    .filesOf('module')
    .filter(({ path }) => path.language === undefined)
    .flatMap(({ file, path }) => {
      const fields = reader.whole(file, moduleSchema);
      return fields === undefined
        ? []
        : loadModule({ reader, settings, profile, texts }, file, path.unit, fields);
    });
  return modules.sort((one, other) => one.order - other.order);
}

interface Around {
  readonly reader: Reader;
  readonly settings: Settings;
  readonly profile: Profile;
  readonly texts: Texts;
}

function loadModule(around: Around, file: string, unit: string, fields: ModuleFile): Module[] {
  const { reader, settings, profile, texts } = around;
  const area = profile.areas.find(({ code }) => code === fields.code);
  const source = settings.sourceLanguage;
  const bank = loadBank(reader, unit);
  const assessed = {
    portfolio: loadPortfolio(reader, unit),
    credential: loadCredential(reader, unit),
  };
  if (area === undefined) return [];
  const lessons = inUnit(texts.lessons, unit, source);
  return [
    {
      ...fields,
      ...bank,
      ...assessed,
      file,
      area,
      lessons: fields.lessons.flatMap((id) => lessons.get(id) ?? []),
      activities: inUnit(texts.activities, unit, source),
      translations: new Map(
        languageCodes
          .filter((language) => language !== source)
          .map((language) => [language, loadInLanguage(around, unit, language, { ...bank, ...assessed })]),
      ),
    },
  ];
}

type Sources = ReturnType<typeof loadBank> & Pick<Module, 'portfolio' | 'credential'>;

function loadInLanguage(
  { reader, texts }: Around,
  unit: string,
  language: LanguageCode,
  sources: Sources,
): ModuleInLanguage {
  const file = `modules/${unit}/module.${language}.yaml`;
  return {
    texts: reader.authored.files.has(file) ? reader.whole(file, moduleTranslationSchema) : undefined,
    lessons: inUnit(texts.lessons, unit, language),
    activities: inUnit(texts.activities, unit, language),
    questions: loadBankTranslation(reader, unit, language, sources.questions),
    portfolio: loadPortfolio(reader, unit, { language, source: sources.portfolio }),
    credential: loadCredential(reader, unit, { language, source: sources.credential }),
  };
}

function inUnit<T extends Lesson | Activity>(
  texts: readonly T[],
  unit: string,
  language: string,
): Map<string, T> {
  const folder = `modules/${unit}/${language}/`;
  return new Map(texts.filter((text) => text.file.startsWith(folder)).map((text) => [text.id, text]));
}
