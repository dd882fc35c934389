import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathsUnder } from './relativize.ts';

const styleLink = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** The style sheets a page loads, in its order. */
export const stylesOf = (html: string): string[] =>
  [...html.matchAll(styleLink)].map(([, href = '']) => href);

/** The style sheets that every page loads, in the order of the first page. */
export function sharedStyles(pages: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = pages;
  return first.filter((href) => others.every((styles) => styles.includes(href)));
}

/** A page whose style links are those in `hrefs`, at the place of the first one. */
export function withStyles(html: string, hrefs: readonly string[]): string {
  let placed = false;
  return html.replace(styleLink, () => {
    if (placed) return '';
    placed = true;
    return hrefs.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
  });
}

/**
 * Puts the many small style sheets of a page into two: what every page has, and what this kind of page has besides.
 * Learning platforms answer each request slowly and without compression.
 */
export function mergeStyles(): AstroIntegration {
  return {
    name: 'merge-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const merger = new Merger(root);
        const pages = [...pathsUnder(root)].filter((path) => path.endsWith('.html'));
        const texts = await Promise.all(pages.map((path) => readFile(join(root, path), 'utf8')));
        const shared = sharedStyles(texts.map(stylesOf));
        for (const [index, path] of pages.entries()) {
          const html = texts[index] ?? '';
          const own = stylesOf(html).filter((href) => !shared.includes(href));
          const hrefs = [await merger.merge(shared), await merger.merge(own)].filter((href) => href !== '');
          await writeFile(join(root, path), withStyles(html, hrefs));
        }
        await merger.removeParts();
        logger.info(`${merger.size} style sheets`);
      },
    },
  };
}

/** Writes each set of style sheets once. */
class Merger {
  readonly #root: string;
  readonly #made = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  get size(): number {
    return this.#made.size;
  }

  /** Address of the sheets in one; `''` for none. */
  async merge(hrefs: readonly string[]): Promise<string> {
    if (hrefs.length === 0) return '';
    const key = hrefs.join(' ');
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const css = (await Promise.all(hrefs.map((href) => readFile(join(this.#root, href), 'utf8')))).join('');
    const name = `/_a/${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    await writeFile(join(this.#root, name), css);
    this.#made.set(key, name);
    return name;
  }

  /** Takes the sheets away that went into others, and those of pages that do not exist. */
  async removeParts(): Promise<void> {
    const made = new Set(this.#made.values());
    const sheets = [...pathsUnder(this.#root)].filter((path) => /^\/_a\/.*\.css$/.test(path));
    for (const path of sheets) if (!made.has(path)) await rm(join(this.#root, path));
  }
}
