import type { UnitPlan } from '../session/unit-plan.ts';

export interface LessonFrameParts {
  readonly plan: UnitPlan;
  readonly frame: HTMLIFrameElement;
  /** A page stands in the frame now; `path` is relative to the folder of the unit, with its anchor. */
  readonly onPage: (path: string) => void;
  /** The page was made by another build than this player. */
  readonly onOtherBuild: (build: string) => void;
}

/** The frame the pages of the unit are read in. The browser's Back walks it; the player itself never moves. */
export class LessonFrame {
  readonly #parts: LessonFrameParts;

  constructor(parts: LessonFrameParts) {
    this.#parts = parts;
    parts.frame.addEventListener('load', () => this.#loaded());
  }

  /** Shows a page without leaving an entry in the history. */
  show(path: string): void {
    this.#parts.frame.contentWindow?.location.replace(new URL(path, document.baseURI).href);
  }

  reload(): void {
    this.#parts.frame.contentWindow?.location.reload();
  }

  #loaded(): void {
    const { plan, frame, onPage, onOtherBuild } = this.#parts;
    const page = this.#page();
    if (!page || page.URL === 'about:blank') return;
    frame.title = page.title;
    const build = page.querySelector<HTMLMetaElement>('meta[name="aim-build"]')?.content;
    if (build && build !== plan.build) onOtherBuild(build);
    else onPage(pathIn(page.URL, document.baseURI));
  }

  /** A page of another site cannot be looked into. */
  #page(): Document | undefined {
    try {
      return this.#parts.frame.contentDocument ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/** The path of a page from the folder of the player, or `''` when it stands elsewhere. */
function pathIn(url: string, base: string): string {
  const folder = new URL('.', base).href;
  return url.startsWith(folder) ? url.slice(folder.length) : '';
}
