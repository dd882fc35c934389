/** Pages outside a module that come along with it in a package. */
const sharedPages = ['glossary.html', 'accessibility.html', 'privacy.html'];

/**
 * Where a link of a text leads: to the web, to a page that is always there with this one, or to a page that packages
 * of a single module leave out.
 *
 * @param inModule whether the text is a lesson; other pages stand in the folder of the language
 */
export function linkKind(href: string, inModule: boolean): 'web' | 'stays' | 'leaves' {
  if (/^(https?|mailto|tel):/i.test(href)) return 'web';
  const [path = ''] = href.split(/[?#]/);
  if (path === '') return 'stays';
  const shared = inModule ? sharedPages.map((page) => `../${page}`) : sharedPages;
  if (shared.includes(path)) return 'stays';
  return inModule && !path.startsWith('../') ? 'stays' : 'leaves';
}
