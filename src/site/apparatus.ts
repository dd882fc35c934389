/** Words the numbered notes need. */
export interface ApparatusWords {
  /** Accessible name of a reference: "Source 3". */
  source(number: number): string;
}

export interface Apparatus {
  readonly html: string;
  /** Ids of facts and survey figures in the order of their numbers. */
  readonly cited: readonly string[];
}

const citation = /<aim-cite data-id="([^"]+)"( data-bare[^>]*)?>(.*?)<\/aim-cite>/gs;

/**
 * Numbers the citations of a rendered text from 1, in the order of the text. Components leave
 * `<aim-cite data-id="CASE-04">what the note says</aim-cite>` behind a sentence (with `data-bare`, in a box that has no
 * margin: a number only). A number links to the list of sources; its note stands where it is cited first.
 */
export function numberNotes(html: string, words: ApparatusWords): Apparatus {
  const numbers = new Map<string, number>();
  const noted = new Set<string>();
  const text = html.replace(citation, (_, id: string, bare: string | undefined, note: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    const reference = `<a class="ref" data-pagefind-ignore href="#source-${number}" aria-label="${attributeText(words.source(number))}">${number}</a>`;
    if (bare !== undefined || noted.has(id)) return reference;
    noted.add(id);
    return `${reference}${noteStart}<span class="n" aria-hidden="true">${number}</span> ${note}</span>${noteEnd}`;
  });
  return { html: behindSentences(text).replaceAll(noteEnd, ''), cited: [...numbers.keys()] };
}

const noteStart = '<span class="note" role="note" data-pagefind-ignore>';
const noteEnd = '<!--/note-->';

/** A note that stands in the middle of a sentence, and the rest of that sentence. */
const interruption = new RegExp(
  `(${noteStart}(?:(?!${noteEnd})[^])*${noteEnd})((?:(?!${noteStart}|</(?:p|li|td|dd|div)>)[^])+?[.!?][”"’)]*)(?=\\s|<|$)`,
  'g',
);
const reference = /<a class="ref"[^>]*>\d+<\/a>$/;

/** Whether a sentence has ended where a note stands: before it come other notes and its reference. */
function endsSentence(before: string): boolean {
  let text = before;
  while (text.endsWith(noteEnd)) text = text.slice(0, text.lastIndexOf(noteStart));
  return /[.!?][”"’)]*(?:<\/[a-z]+>)*$/.test(text.replace(reference, ''));
}

/** Moves notes to the end of their sentences, so that none interrupts one where notes stand between the lines. */
function behindSentences(html: string): string {
  for (let text = html; ; ) {
    const moved = text.replace(interruption, (whole, note: string, rest: string, at: number, all: string) =>
      endsSentence(all.slice(0, at)) ? whole : rest + note,
    );
    if (moved === text) return text;
    text = moved;
  }
}

const attributeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const paragraph = /<p(?:\s[^>]*)?>.*?<\/p>/gs;
const definition = /<aim-gloss data-id="([^"]+)">(.*?)<\/aim-gloss>/gs;

/**
 * Puts the definition of a term at the end of the paragraph that uses it first, so that it can stand in the margin and
 * no sentence is interrupted. Components leave `<aim-gloss data-id="base-rate">definition</aim-gloss>` behind a term.
 */
export function placeDefinitions(html: string): string {
  const seen = new Set<string>();
  const placed = html.replace(paragraph, (text) => {
    const found: string[] = [];
    const rest = text.replace(definition, (_, id: string, words: string) => {
      if (!seen.has(id))
        found.push(`<span class="note gloss" role="note" data-pagefind-ignore>${words}</span>`);
      seen.add(id);
      return '';
    });
    return rest.replace(/<\/p>$/, `${found.join('')}</p>`);
  });
  return placed.replace(definition, '');
}

export interface Section {
  readonly id: string;
  /** HTML of the heading, without the link beside it. */
  readonly title: string;
}

/** The headings of the second level of a rendered text that have an anchor, in order. */
export function sectionsOf(html: string): Section[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id = '', title = '']) => ({
    id,
    title: title.replace(/<[^>]+>/g, '').trim(),
  }));
}

/** Gives the headings of an inserted text ids that cannot meet those of the text around it. */
export function prefixHeadings(html: string, prefix: string): string {
  return html
    .replace(/(<h[234] id=")/g, `$1${prefix}-`)
    .replace(/(<a class="anchor" href="#)/g, `$1${prefix}-`);
}
