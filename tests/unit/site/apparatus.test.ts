import { describe, expect, it } from 'vitest';
import { numberNotes, placeDefinitions, prefixHeadings, sectionsOf } from '../../../src/site/apparatus.ts';

const words = { source: (number: number) => `Source ${number}` };
const cite = (id: string, note = id) => `<aim-cite data-id="${id}">${note}</aim-cite>`;

describe('numbered notes', () => {
  it('count from 1 in the order of the text', () => {
    const { html, cited } = numberNotes(`<p>a.${cite('B-1')} b.${cite('A-2')}</p>`, words);
    expect(cited).toEqual(['B-1', 'A-2']);
    expect([...html.matchAll(/href="#source-(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2']);
  });

  it('a fact that is cited again keeps its number and has one note', () => {
    const { html, cited } = numberNotes(`${cite('A-1', 'x')}${cite('B-1', 'y')}${cite('A-1', 'x')}`, words);
    expect(cited).toEqual(['A-1', 'B-1']);
    expect([...html.matchAll(/>(\d)<\/a>/g)].map(([, number]) => number)).toEqual(['1', '2', '1']);
    expect(html.match(/class="note"/g)).toHaveLength(2);
  });

  it('a bare citation has a number and leaves the note to the next one', () => {
    const { html } = numberNotes(
      `<aim-cite data-id="A-1" data-bare="true"></aim-cite>${cite('A-1', 'x')}`,
      words,
    );
    expect(html.match(/>1<\/a>/g)).toHaveLength(2);
    expect(html.match(/class="note"/g)).toHaveLength(1);
  });

  it('stand behind their sentence and never in it', () => {
    const order = (html: string) =>
      numberNotes(html, words)
        .html.replace(/<a class="ref".*?<\/a>/g, '*')
        .replace(/<span class="note".*?<\/span> (\w+)<\/span>/g, '[$1]');
    expect(order(`<p>One.${cite('A-1', 'a')} Two.</p>`)).toBe('<p>One.*[a] Two.</p>');
    expect(order(`<p>Of staff, 69 %${cite('A-1', 'a')} said no (3.5 % yes). Two.</p>`)).toBe(
      '<p>Of staff, 69 %* said no (3.5 % yes).[a] Two.</p>',
    );
    expect(order(`<p>A${cite('A-1', 'a')} and B${cite('B-1', 'b')} agree.</p>`)).toBe(
      '<p>A* and B* agree.[a][b]</p>',
    );
    expect(order(`<li>A${cite('A-1', 'a')} and so on</li><li>Two.</li>`)).toBe(
      '<li>A*[a] and so on</li><li>Two.</li>',
    );
  });

  it('leave no trace of the marks of the components', () => {
    expect(numberNotes(cite('A-1'), words).html).not.toContain('aim-cite');
  });
});

describe('definitions', () => {
  const gloss = (id: string) => `<aim-gloss data-id="${id}">def ${id}</aim-gloss>`;

  it('stand at the end of the paragraph that uses the term first', () => {
    const html = placeDefinitions(`<p>a ${gloss('x')} b</p><p>c ${gloss('x')} ${gloss('y')}.</p>`);
    expect(html).toMatch(/^<p>a {2}b<span [^>]*>def x<\/span><\/p><p>c {2}\.<span [^>]*>def y<\/span><\/p>$/);
  });

  it('are left out where there is no paragraph', () => {
    expect(placeDefinitions(`<td>a${gloss('x')}</td>`)).toBe('<td>a</td>');
  });
});

describe('sections', () => {
  it('are the headings of the second level, without the marks in them', () => {
    expect(sectionsOf('<h2 id="a">One <em>two</em></h2><h3 id="b">x</h3><h2 id="c">Three</h2>')).toEqual([
      { id: 'a', title: 'One two' },
      { id: 'c', title: 'Three' },
    ]);
  });

  it('of an inserted text get ids of their own, links to them included', () => {
    expect(prefixHeadings('<h3 id="a">A</h3><a class="anchor" href="#a">x</a><p id="a"></p>', 'al-a1')).toBe(
      '<h3 id="al-a1-a">A</h3><a class="anchor" href="#al-a1-a">x</a><p id="a"></p>',
    );
  });
});
