import type { Link, Root } from 'mdast';
import { suggestion } from '../../problems/did-you-mean.ts';
import type { AuthoredText } from '../authored.ts';
import { decodeLink, resolveLink, sitePages } from '../links.ts';
import { idsIn, placeOf } from '../written-text.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

type Pages = ReadonlyMap<string, AuthoredText | undefined>;

export const brokenLink: Rule = {
  name: 'broken-link',
  severity: 'error',
  ensures: 'Every link within the course leads to a page and, with `#`, to a heading.',
  *find(context) {
    const { authored, course } = context;
    const pages = sitePages(authored.texts.values(), course.settings.sourceLanguage);
    for (const text of authored.texts.values()) {
      for (const link of linksIn(text.mdx.tree)) {
        const found = linkProblem(context, pages, text, link.url);
        if (found !== undefined) yield { position: placeOf(text.mdx.file, link), ...found };
      }
      yield* sections(context, text);
    }
  },
};

type Sentences = Pick<Finding, 'what' | 'fix'>;

function linkProblem(
  { authored }: CheckContext,
  pages: Pages,
  from: AuthoredText,
  url: string,
): Sentences | undefined {
  if (/^(https?|mailto):/i.test(url)) return undefined;
  if (/^[a-z]+:|^\//i.test(url)) {
    return {
      what: `The link \`${url}\` works on one site only.`,
      fix: 'Write the path from this page, or a whole web address.',
    };
  }
  const { page, anchor } = resolveLink(from, url);
  if (/\/media\//.test(page)) return mediaProblem(authored.files, from, url);
  if (!pages.has(page)) {
    return {
      what: `There is no page \`${page}\` for the link \`${url}\`.`,
      fix: `${suggestion(page, pages.keys())}Write the file name of a lesson with \`.html\`, like \`al-l2-….html\`; for another module put \`../<module>/\` before it.`,
    };
  }
  const target = pages.get(page);
  if (anchor === undefined || target === undefined) return undefined;
  const slugs = target.content.headings.map(({ slug }) => slug);
  if (slugs.includes(decodeLink(anchor))) return undefined;
  return {
    what: `The page \`${page}\` has no heading \`#${anchor}\`.`,
    fix: `${suggestion(anchor, slugs)}Its headings are ${slugs.map((slug) => `#${slug}`).join(', ')}.`,
  };
}

function mediaProblem(
  files: CheckContext['authored']['files'],
  from: AuthoredText,
  url: string,
): Sentences | undefined {
  const unit = from.path.kind === 'page' ? 'orientation' : from.path.unit;
  const file = `modules/${unit}/media/${url.split('/media/')[1] ?? ''}`;
  if (files.has(file)) return undefined;
  return { what: `There is no file \`${file}\`.`, fix: 'Put the file there, or correct the link.' };
}

/** `TryFirst` says which section of its own lesson settles its question. */
function* sections({ authored, course }: CheckContext, text: AuthoredText): Iterable<Finding> {
  const file = text.mdx.file.replace(`/${text.path.language}/`, `/${course.settings.sourceLanguage}/`);
  const slugs = (authored.texts.get(file) ?? text).content.headings.map(({ slug }) => slug);
  for (const use of text.content.components.filter(({ name }) => name === 'TryFirst')) {
    const [section] = idsIn(use, 'section');
    if (section === undefined || slugs.includes(section)) continue;
    yield {
      position: use.position,
      field: 'TryFirst.section',
      what: `The lesson has no section \`${section}\`.`,
      fix: `${suggestion(section, slugs)}Its sections are ${slugs.join(', ')}.`,
    };
  }
}

function linksIn(node: Root | Root['children'][number] | undefined): Link[] {
  if (node === undefined) return [];
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}
