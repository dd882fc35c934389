import type { Position, Problem } from '../../src/problems/problem.ts';
import { positionAt, type SourceText, startOf } from '../../src/problems/source-text.ts';
import type { Unit } from '../format.ts';
import { builtPlayer } from './fit-page.ts';
import type { Reference } from './references.ts';

/** What is wrong with a URL of the built site. */
export type UrlFault =
  | { readonly rule: 'broken-url'; readonly url: string; readonly why: string }
  | { readonly rule: 'foreign-url'; readonly url: string }
  | { readonly rule: 'missing-file'; readonly url: string; readonly path: string }
  | { readonly rule: 'leaves-package'; readonly url: string; readonly path: string };

export const badUrl = (source: SourceText, { offset }: Reference, fault: UrlFault): Problem =>
  problem(fault.rule, positionAt(source, offset), ...words(fault));

function words(fault: UrlFault): [what: string, fix: string] {
  const url = `\`${fault.url}\``;
  switch (fault.rule) {
    case 'broken-url':
      return [
        `The URL ${url} ${fault.why}; a package has no known place on a server.`,
        'Write a relative URL that ends in the name of a file.',
      ];
    case 'foreign-url':
      return [
        `The page loads ${url} from elsewhere.`,
        'Put the file into the site; a package works without a network.',
      ];
    case 'missing-file':
      return [
        `The URL ${url} leads to ${fault.path}, which the site does not have.`,
        'Correct the URL, or add the file.',
      ];
    case 'leaves-package':
      return [
        `The link ${url} leads to ${fault.path}, which is not part of the package.`,
        'Mark navigation with `data-site-only`, a switch of language with `data-site-only="languages"`, and a link in running text with `data-site-only="link"`.',
      ];
  }
}

export const missingPage = (site: string, page: string, unit: Unit): Problem =>
  problem(
    'missing-page',
    startOf(`${site}/${page}`),
    `The package of ${unit.id} in ${unit.language} needs the page ${page}, which the site does not have.`,
    'Build the site again with `npm run build`; if the page is still missing, no page of `src/site/pages` makes it.',
  );

export const noPlayerScript = (site: string, page: string): Problem =>
  problem(
    'no-player-script',
    startOf(`${site}/${page}`),
    `The player page does not load ${builtPlayer}, so there is no script to swap for that of the format.`,
    'Load it with a `<script defer>` and a relative `src`.',
  );

export const problem = (rule: string, position: Position, what: string, fix: string): Problem => ({
  severity: 'error',
  rule,
  position,
  field: '',
  what,
  fix,
});
