import { scriptPolicy } from './trusted.ts';

/** The part of Pagefind's interface (1.5) that the search page uses. */
export interface SearchIndex {
  init(): Promise<void>;
  search(words: string, options: { filters?: Record<string, string> }): Promise<{ results: Result[] }>;
}

export interface Result {
  data(): Promise<{
    readonly url: string;
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string | undefined>>;
    readonly filters: Readonly<Record<string, string[] | undefined>>;
    readonly sub_results: readonly {
      readonly url: string;
      readonly title: string;
      readonly excerpt: string;
    }[];
  }>;
}

/**
 * Loads the index of the page's language from the folder beside those of the languages. It is a module of its own, and
 * its address is worked out here, since the site does not know where it will be served from. Its worker may be loaded
 * from there too, and nothing from anywhere else.
 */
export async function loadIndex(): Promise<SearchIndex> {
  const folder = new URL('../pagefind/', location.href).href;
  scriptPolicy('default', folder);
  const index = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as SearchIndex;
  await index.init();
  return index;
}
