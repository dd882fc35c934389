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
    readonly sub_results: readonly { readonly url: string; readonly title: string }[];
  }>;
}

/**
 * Loads the index of the page's language from the folder beside those of the languages. It is a module of its own, and
 * its address is worked out here, since the site does not know where it will be served from.
 */
export async function loadIndex(): Promise<SearchIndex> {
  const address = new URL('../pagefind/pagefind.js', location.href).href;
  const index = (await import(/* @vite-ignore */ address)) as SearchIndex;
  await index.init();
  return index;
}
