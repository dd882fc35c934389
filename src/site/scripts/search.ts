import { part, readTexts, say } from './page/page-data.ts';
import { loadIndex, type Result, type SearchIndex } from './page/pagefind.ts';

/** The search page: asks the index of the language while one types, and shows what it finds. */

const pageSize = 10;
const t = readTexts();
const form = part('search') as HTMLFormElement | null;
const list = part('search-hits');
const more = part('search-more');
const status = part('search-status');

let results: readonly Result[] = [];
let shown = 0;
let asked = 0;

const fieldValue = (name: string): string => {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof RadioNodeList ? field.value.trim() : '';
};

async function search(index: SearchIndex): Promise<void> {
  const words = fieldValue('q');
  const kind = fieldValue('kind');
  const mine = ++asked;
  keepInAddress(words);
  if (words === '') return clear('');
  say(status, t('search.loading'));
  const found = await index.search(words, kind === '' ? {} : { filters: { kind } });
  if (mine !== asked) return;
  results = found.results;
  shown = 0;
  list?.replaceChildren();
  say(
    status,
    results.length === 0 ? t('search.none', { words }) : t('search.found', { n: results.length, words }),
  );
  await showMore(mine);
}

function clear(words: string): void {
  results = [];
  list?.replaceChildren();
  if (more) more.hidden = true;
  say(status, words);
}

async function showMore(mine: number): Promise<void> {
  const next = results.slice(shown, shown + pageSize);
  const pages = await Promise.all(next.map((result) => result.data()));
  if (mine !== asked) return;
  list?.append(...pages.map(hitOf));
  shown += next.length;
  if (more) more.hidden = shown >= results.length;
}

type Page = Awaited<ReturnType<Result['data']>>;

function hitOf(page: Page): Node {
  const template = document.getElementById('search-hit') as HTMLTemplateElement;
  const hit = document.importNode(template.content, true);
  const link = hit.querySelector('a');
  const parts = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, 3);
  say(hit.querySelector('.hit-kind'), page.filters.kind?.join(', ') ?? '');
  if (link) {
    link.href = page.url;
    link.textContent = page.meta.title ?? page.url;
  }
  hit.querySelector('.hit-text')?.append(...marked(page.excerpt));
  hit.querySelector('.hit-parts')?.append(...parts.map(({ url, title }) => partOf(url, title)));
  return hit;
}

function partOf(url: string, title: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}

/** An excerpt comes as HTML with `<mark>`; it is built anew as text, so that nothing in it can be more than text. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const words = piece
      .replace(/<\/?mark>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    if (!piece.startsWith('<mark>')) return document.createTextNode(words);
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  });
}

function keepInAddress(words: string): void {
  const url = new URL(location.href);
  if (words === '') url.searchParams.delete('q');
  else url.searchParams.set('q', words);
  history.replaceState(null, '', url);
}

async function begin(): Promise<void> {
  const field = form?.elements.namedItem('q');
  if (!form || !(field instanceof HTMLInputElement)) return;
  field.value = new URL(location.href).searchParams.get('q') ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const index = await loadIndex().catch(() => undefined);
  if (!index) return clear(t('search.failed'));
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(index), 150);
  };
  form.addEventListener('input', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(index);
  });
  more?.querySelector('button')?.addEventListener('click', () => void showMore(asked));
  field.focus();
  await search(index);
}

void begin();
