import type { Problem } from '../../src/problems/problem.ts';
import { searchFolder } from '../../src/search/search-folder.ts';
import type { PackageFile, PackageFormat, Unit } from '../format.ts';
import { checkPaths } from './check-paths.ts';
import { fitPage } from './fit-page.ts';
import { HtmlPage } from './html-page.ts';
import { byPath } from './order.ts';
import { cssReferences, pageReferences, type Reference, scriptReferences } from './references.ts';
import { targetOf } from './relative-urls.ts';
import type { SiteFiles } from './site-files.ts';
import * as report from './slice-problems.ts';

export interface Slice {
  /** Sorted by path, fitted to the format. */
  readonly files: readonly PackageFile[];
  /** Empty when the slice can be packed. */
  readonly problems: readonly Problem[];
}

/**
 * The part of the site that belongs to a unit: its pages, the pages they link to inside the unit (and shared ones),
 * and every file any of them loads. The tree stays as it is, so relative URLs stay right.
 */
export function sliceSite(site: SiteFiles, unit: Unit, format: PackageFormat): Slice {
  const slicer = new Slicer(site, unit, format);
  for (const page of new Set([format.entry(unit), ...unit.pages])) slicer.demand(page);
  slicer.run();
  const files = [...slicer.files].sort(byPath);
  const paths = files.map((file) => file.path);
  return { files, problems: [...slicer.problems, ...checkPaths(paths, site.name)] };
}

class Slicer {
  readonly files: PackageFile[] = [];
  readonly problems: Problem[] = [];
  readonly #site: SiteFiles;
  readonly #unit: Unit;
  readonly #format: PackageFormat;
  readonly #queue: string[] = [];
  readonly #known = new Set<string>();

  constructor(site: SiteFiles, unit: Unit, format: PackageFormat) {
    this.#site = site;
    this.#unit = unit;
    this.#format = format;
  }

  /** A page that has to be there. */
  demand(path: string): void {
    if (this.#site.paths.has(path)) this.#enqueue(path);
    else this.problems.push(report.missingPage(this.#site.name, path, this.#unit));
  }

  run(): void {
    for (let path = this.#queue.pop(); path !== undefined; path = this.#queue.pop()) this.#take(path);
  }

  #enqueue(path: string): void {
    if (this.#known.has(path)) return;
    this.#known.add(path);
    this.#queue.push(path);
  }

  #take(path: string): void {
    const bytes = this.#site.read(path);
    const type = path.slice(path.lastIndexOf('.') + 1);
    if (type === 'html') this.#takePage(path, bytes);
    else this.files.push({ path, bytes });
    if (type === 'css') this.#takeText(path, bytes, cssReferences);
    if (type === 'js') this.#takeText(path, bytes, scriptReferences);
    if (type === 'svg') this.#follow(path, new HtmlPage(path, bytes), pageReferences);
  }

  #takePage(path: string, bytes: Uint8Array): void {
    const page = new HtmlPage(path, bytes);
    const players = fitPage(page, this.#unit, this.#format);
    if (path === this.#unit.player && players === 0) {
      this.problems.push(report.noPlayerScript(this.#site.name, path));
    }
    this.files.push({ path, bytes: page.toBytes() });
    this.#follow(path, page, pageReferences);
  }

  #takeText(path: string, bytes: Uint8Array, read: (text: string) => Reference[]): void {
    this.#follow(path, { text: new TextDecoder().decode(bytes) }, ({ text }) => read(text));
  }

  #follow<T extends { readonly text: string }>(from: string, file: T, read: (file: T) => Reference[]): void {
    for (const reference of read(file)) {
      const problem = this.#resolve(from, reference);
      const place = { file: `${this.#site.name}/${from}`, text: file.text };
      if (problem) this.problems.push(report.badUrl(place, reference, problem));
    }
  }

  /** Notes the target of a reference, or says what is wrong with it. */
  #resolve(from: string, { url, use }: Reference): report.UrlFault | undefined {
    const target = targetOf(from, url);
    if (target.kind === 'none') return undefined;
    if (target.kind === 'foreign') return foreignFault(url, use);
    if (target.kind === 'broken') return this.#brokenFault(url, use, target.reason);
    const { path } = target;
    const isPage = path.endsWith('.html');
    if (use === 'maybe' && (isPage || !this.#site.paths.has(path))) return undefined;
    if (path.startsWith(`${searchFolder}/`)) return this.#searchFault(url, use);
    if (!this.#site.paths.has(path)) return { rule: 'missing-file', url, path };
    if (isPage && !this.#isInside(path)) return { rule: 'leaves-package', url, path };
    this.#enqueue(path);
    return undefined;
  }

  /** A text in a script counts only when it names a file of the site from the root. */
  #brokenFault(url: string, use: Reference['use'], why: string): report.UrlFault | undefined {
    const isText = use === 'maybe' && !this.#site.paths.has(url.slice(1));
    return isText ? undefined : { rule: 'broken-url', url, why };
  }

  /** Modules have no search; the course gets an index of its own in the same folder. */
  #searchFault(url: string, use: Reference['use']): report.UrlFault | undefined {
    if (this.#unit.scope === 'course' || use === 'maybe') return undefined;
    return { rule: 'leaves-package', url, path: `${searchFolder}/` };
  }

  #isInside(page: string): boolean {
    const { folder, sharedPages } = this.#unit;
    return page.startsWith(folder) || sharedPages.includes(page);
  }
}

/** Readers may follow links to the web and write e-mails; nothing is loaded from elsewhere, no script hides in a link. */
function foreignFault(url: string, use: Reference['use']): report.UrlFault | undefined {
  if (use === 'maybe' || (use === 'link' && /^(https?|mailto|tel):/i.test(url.trim()))) return undefined;
  return { rule: 'foreign-url', url };
}
