import { parseArgs } from 'node:util';
import type { PackageFormat } from '../../scorm/format.ts';
import { courseUnitId } from '../../scorm/units.ts';
import type { Course } from '../course/course.ts';
import { isFullyTranslated } from '../course/translations.ts';
import { suggestion } from '../problems/did-you-mean.ts';

export interface PackageOptions {
  readonly module: string | undefined;
  readonly lang: string | undefined;
  readonly format: string | undefined;
}

/** The options of `npm run package`, or one sentence that says which one is wrong. */
export function readOptions(args: readonly string[]): PackageOptions | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { module: text, lang: text, format: text } });
    return { module: values.module, lang: values.lang, format: values.format };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return `${reason}. The options are --module, --lang and --format, each with a value.`;
  }
}

/** Everything that cannot be packaged as asked, one sentence each; empty when it can. */
export function optionFaults(
  { module, lang, format }: PackageOptions,
  course: Course,
  formats: readonly PackageFormat[],
): string[] {
  const units = [...course.modules.map(({ id }) => id), courseUnitId];
  const faults = [
    unknown('module', module, units),
    unknown('language', lang, course.settings.languages),
    unknown(
      'format',
      format,
      formats.map(({ id }) => id),
    ),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) return faults;
  return [courseFault(module, format, formats), translationFault(module, lang, course)].filter(
    (fault) => fault !== undefined,
  );
}

function unknown(kind: string, value: string | undefined, known: readonly string[]): string | undefined {
  if (value === undefined || known.includes(value)) return undefined;
  return `There is no ${kind} "${value}". ${suggestion(value, known)}The possible ones are ${known.join(', ')}.`;
}

function courseFault(
  module: string | undefined,
  format: string | undefined,
  formats: readonly PackageFormat[],
): string | undefined {
  const whole = formats.filter(({ wholeCourse }) => wholeCourse).map(({ id }) => id);
  if (module !== courseUnitId || format === undefined || whole.includes(format)) return undefined;
  return `The whole course is packaged as ${whole.join(', ')} only, not as ${format}.`;
}

function translationFault(
  moduleId: string | undefined,
  lang: string | undefined,
  course: Course,
): string | undefined {
  if (lang === undefined || moduleId === courseUnitId) return undefined;
  const asked = course.modules.filter(({ id }) => id === (moduleId ?? id));
  if (asked.some((module) => isFullyTranslated(course, module, lang))) return undefined;
  const whole = course.settings.languages.filter((language) =>
    asked.some((module) => isFullyTranslated(course, module, language)),
  );
  const what = moduleId === undefined ? 'No module is' : `The module ${moduleId} is not`;
  return `${what} wholly translated into "${lang}", so there is nothing to package. Packages exist in ${whole.join(', ')}.`;
}
