import type { APIRoute } from 'astro';
import type { Module } from '../../../../course/course.ts';
import { credentialCriteria } from '../../../../credentials/criteria.ts';
import { achievementJson } from '../../../../credentials/open-badges-3.ts';
import type { LanguageCode } from '../../../../i18n/languages.ts';
import { course } from '../../../course.ts';
import { everyModule } from '../../../lessons.ts';
import { textsIn } from '../../../texts.ts';

export const getStaticPaths = () =>
  everyModule().filter(({ props }) => props.module.credential !== undefined);

/** The badge of a module as an Open Badges 3.0 Achievement, in the language its criteria are written in. */
export const GET: APIRoute<{ module: Module; language: LanguageCode }> = ({
  props: { module, language },
}) => {
  const written = credentialCriteria(course, module, language)?.language ?? language;
  const json = achievementJson(course, module, written, textsIn(written));
  return new Response(json, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
