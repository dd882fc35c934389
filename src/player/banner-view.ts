import type { Translate } from '../i18n/translate.ts';
import { type Banner, type BannerAction, textKey } from './banner.ts';
import { part } from './page-data.ts';

/** Shows one banner or none. The region announces a new one; the same one again says nothing. */
export class BannerView {
  readonly #t: Translate;
  readonly #act: (action: BannerAction) => void;
  #shown = '';

  constructor(t: Translate, act: (action: BannerAction) => void) {
    this.#t = t;
    this.#act = act;
  }

  show(banner: Banner | undefined): void {
    const text = banner ? this.#t(textKey(banner), { n: banner.count }) : '';
    if (text === this.#shown) return;
    this.#shown = text;
    const region = part('banner');
    region.replaceChildren();
    if (!banner) return;
    const words = document.createElement('p');
    const title = document.createElement('strong');
    title.textContent = this.#t(`player.banner.${banner.key}.title`);
    words.append(title, ` ${text}`);
    region.append(words, ...banner.actions.map((action) => this.#button(action)));
  }

  #button(action: BannerAction): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#t(`player.action.${action}`);
    button.addEventListener('click', () => this.#act(action));
    return button;
  }
}

/** Opens the panel with all answers as text, to copy or to keep as a file. */
export function showExport(text: string, fileName: string): void {
  const panel = part('export');
  const field = panel.querySelector('textarea');
  const link = panel.querySelector('a');
  if (field) field.value = text;
  if (link) {
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = fileName;
  }
  panel.hidden = false;
  field?.focus();
}
