import type { AttemptStore } from './attempts/store.ts';
import type { ContentSource } from './content/content-source.ts';
import type { PackageShelf } from './content/package-shelf.ts';

/** Everything the handlers of the preview work with. */
export interface Preview {
  readonly shelf: PackageShelf;
  readonly store: AttemptStore;
  /** The built site. */
  readonly site: ContentSource;
  /** Style sheets, scripts and fonts of the preview itself, by name. */
  readonly assets: ContentSource;
}
