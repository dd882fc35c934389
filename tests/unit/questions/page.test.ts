import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionsIn, type QuestionState } from '../../../src/questions/question-actions.ts';
import {
  renderInline,
  renderMarkdown,
  renderPlain,
  splitStem,
} from '../../../src/questions/render-markdown.ts';

const states: QuestionState[] = [
  'open',
  'error',
  'answered',
  'right',
  'partly',
  'wrong',
  'shown',
  'unanswered',
];

describe('actionsIn', () => {
  it('a quiz shows no button in any state', () => {
    for (const state of states) expect(actionsIn(state, 'quiz', false)).toEqual([]);
  });

  it('a wrong answer in practice can be tried again without limit and explained', () => {
    expect(actionsIn('wrong', 'practice', false)).toEqual(['retry', 'show']);
    expect(actionsIn('partly', 'practice', false)).toEqual(['retry', 'show']);
  });

  it('a locked question offers nothing that changes an answer', () => {
    const changing = ['check', 'unknown', 'retry', 'again'];
    for (const state of states) {
      for (const action of actionsIn(state, 'practice', true)) expect(changing).not.toContain(action);
    }
  });
});

describe('renderMarkdown', () => {
  it('escapes raw HTML', () => {
    const html = renderMarkdown('a <img src=x onerror=alert(1)> b <script>x</script>');
    expect(html).toBe('<p>a &lt;img src=x onerror=alert(1)&gt; b &lt;script&gt;x&lt;/script&gt;</p>');
  });

  it('takes the target of a dangerous link away', () => {
    expect(renderMarkdown('[x](javascript:alert(1))')).toBe('<p><a href="">x</a></p>');
  });

  it('keeps a number and its per cent sign together', () => {
    expect(renderInline('93 % of them')).toBe('93\u00a0% of them');
  });

  it('gives the cells of a table the text of their head', () => {
    const html = renderMarkdown('| System | "Owner" | Use |\n|---|---|---|\n| Chat | IT | daily |');
    expect(html).toContain('<table class="q-wide">');
    expect(html).toContain('<td data-label="System">Chat</td>\n<td data-label="&quot;Owner&quot;">IT</td>');
  });

  it('makes the first cells heads of their rows under an empty corner', () => {
    const html = renderMarkdown('| | Owner |\n|---|---|\n| Chat | IT |');
    expect(html).toContain('<td></td>\n<th>Owner</th>');
    expect(html).toContain('<th scope="row">Chat</th>\n<td data-label="Owner">IT</td>');
  });

  it('renders one paragraph without the paragraph, and as plain text', () => {
    expect(renderInline('Is **a** < b & "c"?')).toBe('Is <strong>a</strong> &lt; b &amp; &quot;c&quot;?');
    expect(renderPlain('Is **a** < b & "c"?')).toBe('Is a < b & "c"?');
  });

  it('cuts a stem into what leads to the question and the question', () => {
    expect(splitStem('One.\n\nTwo.\n\nWhich?\n')).toEqual({ lead: 'One.\n\nTwo.', question: 'Which?' });
    expect(splitStem('Which?')).toEqual({ lead: '', question: 'Which?' });
  });
});

describe('interface texts', () => {
  const home = new URL('../../../src/questions/', import.meta.url);
  const sources = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => readFileSync(new URL(file, home), 'utf8'))
    .join('\n');
  const dictionary = JSON.parse(readFileSync(new URL('../../../src/i18n/en.json', import.meta.url), 'utf8'));
  const own = Object.keys(dictionary).filter((key) => key.startsWith('question.'));
  const base = (key: string) => key.replace(/\.(?:zero|one|other)$/, '');

  it('every text a question asks for is in the dictionary', () => {
    const asked = [...sources.matchAll(/['`](question\.[\w.-]+)['`]/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((key) => !own.map(base).includes(key))).toEqual([]);
  });

  it('no text is left over', () => {
    const patterns = [...sources.matchAll(/`(question\.[\w.-]*)\$\{/g)].map((match) => match[1] ?? '');
    const isUsed = (key: string) =>
      sources.includes(`'${base(key)}'`) || patterns.some((pattern) => key.startsWith(pattern));
    expect(own.filter((key) => !isUsed(key))).toEqual([]);
  });
});
