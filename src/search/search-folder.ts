/** Folder of an index; Pagefind derives its base path from this name. */
export const searchFolder = 'pagefind';
