import type { APIRoute } from 'astro';
import { everyModule } from '../../../../lessons.ts';
import { worksheetFiles } from '../../../../worksheets.ts';

/** The worksheets of a module as real files: a table for spreadsheet programs and one for notes. */
export const getStaticPaths = () =>
  everyModule().flatMap(({ params, props: { module, language } }) =>
    worksheetFiles(module, language).map(({ name, text, type }) => ({
      params: { ...params, file: name },
      props: { text, type },
    })),
  );

export const GET: APIRoute<{ text: string; type: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': `${props.type}; charset=utf-8` } });
