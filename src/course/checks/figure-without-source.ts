import type { RootContent } from 'mdast';
import type { AuthoredText } from '../authored.ts';
import { components } from '../components.ts';
import { isJsx, placeOf, textOf } from '../written-text.ts';
import type { Finding, Rule } from './rule.ts';

/** What only a source can know. Counts of things in sight ("three options", "14 systems") are left alone. */
const claims: readonly { readonly pattern: RegExp; readonly name: string }[] = [
  { pattern: /\d[\d.,]*\s?(%|per ?cent\b|percentage points?\b)/i, name: 'a percentage' },
  {
    pattern: /(€|\$|£|\bEUR|\bUSD|\bGBP)\s?\d|\d[\d.,]*\s?(€|euros?\b|EUR\b|dollars?\b)/i,
    name: 'a sum of money',
  },
  { pattern: /\d[\d.,]*\s?(million|billion)\b/i, name: 'a large number' },
  {
    pattern: /\d[\d.,]*\s?(k|M|G|T)?(Wh|gCO2|g CO2|kg CO2|t CO2|tonnes?)\b/,
    name: 'a quantity of energy or emissions',
  },
  {
    pattern: /\b\d[\d.,]*\s(respondents|institutions|universities|lecturers|staff members|questionnaires)\b/i,
    name: 'a number of people or institutions',
  },
  { pattern: /\bart(icles?|\.)\s?\d+/i, name: 'an article of a law' },
  {
    pattern:
      /\b(AI Act|GDPR|Directive|Regulation|KVKK|Annex III)\b.*\b(19|20)\d\d\b|\b(19|20)\d\d\b.*\b(AI Act|GDPR|Directive|Regulation|KVKK|Annex III)\b/,
    name: 'a law with a year',
  },
];

const sources = ['Fact', 'Survey', 'CaseValue'];

export const figureWithoutSource: Rule = {
  name: 'figure-without-source',
  severity: 'error',
  ensures:
    'Every figure and legal statement in a lesson or page is backed by a fact, a survey figure or case data.',
  *find({ authored, course }) {
    for (const text of authored.texts.values()) {
      const isChecked =
        text.path.kind !== 'activity' && text.path.language === course.settings.sourceLanguage;
      if (isChecked && text.mdx.tree !== undefined) yield* inBlocks(text, text.mdx.tree.children);
    }
  },
};

function* inBlocks(text: AuthoredText, blocks: readonly RootContent[]): Iterable<Finding> {
  for (const [index, block] of blocks.entries()) {
    if (isJsx(block)) {
      if (components[block.name ?? '']?.ownFigures) continue;
      if (block.children.some(isBlock)) {
        yield* inBlocks(text, block.children as RootContent[]);
        continue;
      }
    }
    if (!['paragraph', 'list', 'table', 'blockquote', 'mdxJsxFlowElement'].includes(block.type)) continue;
    const claim = claims.find(({ pattern }) => pattern.test(textOf(block)));
    if (claim === undefined || isSourced(block) || (isIntroduced(block) && isSourced(blocks[index - 1])))
      continue;
    yield {
      position: placeOf(text.mdx.file, block),
      what: `This paragraph states ${claim.name}, but nothing says where it comes from.`,
      fix: 'Put `<Fact id="…" />`, `<Survey id="…" />` or `<CaseValue path="…" />` into the paragraph; for an example of your own use `<Worked>`.',
    };
  }
}

/** A list or a table shares the source of the paragraph that leads to it. */
const isIntroduced = (block: RootContent) => block.type === 'list' || block.type === 'table';

const isBlock = (node: { type: string }) =>
  ['paragraph', 'list', 'table', 'blockquote', 'heading', 'mdxJsxFlowElement'].includes(node.type);

function isSourced(node: object | undefined): boolean {
  if (node === undefined) return false;
  if ('type' in node && 'name' in node && sources.includes(String(node.name))) return true;
  return 'children' in node && Array.isArray(node.children) && node.children.some(isSourced);
}
