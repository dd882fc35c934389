import type { Translate } from '../i18n/translate.ts';
import type { LiveSession } from '../session/session.ts';
import type { UnitPlan } from '../session/unit-plan.ts';
import { type BannerAction, bannerOf } from './banner.ts';
import { BannerView, showExport } from './banner-view.ts';
import { part } from './page-data.ts';
import { showPlace, showProgress, showStatus } from './player-bar.ts';

/** The bar, the banner and the outline of the player: shows what the session says, hands back what the learner asks for. */
export class PlayerView {
  readonly #plan: UnitPlan;
  readonly #t: Translate;
  readonly #banner: BannerView;
  #session: LiveSession | undefined;
  #stopListening = (): void => {};
  #platformMissing = false;
  #leaving = false;

  constructor(plan: UnitPlan, t: Translate) {
    this.#plan = plan;
    this.#t = t;
    this.#banner = new BannerView(t, (action) => this.#act(action));
    this.#listen();
  }

  /** Shows this session from now on. */
  follow(session: LiveSession, platformMissing: boolean): void {
    this.#stopListening();
    this.#session = session;
    this.#platformMissing = platformMissing;
    this.#stopListening = session.onChange(() => this.#show());
    part('loading').hidden = true;
    this.#show();
  }

  showPlace(page: string): void {
    showPlace(this.#plan, page, this.#t);
    this.#setOutline(false);
  }

  #show(): void {
    const session = this.#session;
    if (!session) return;
    const status = session.status();
    const { mode, offeredAnswers } = session;
    const facts = {
      status,
      mode,
      offeredAnswers,
      platformMissing: this.#platformMissing,
      leaving: this.#leaving,
    };
    showStatus(status, this.#t);
    showProgress(this.#plan, session.progress(), this.#t);
    this.#banner.show(bannerOf(facts));
  }

  #act(action: BannerAction): void {
    const session = this.#session;
    if (!session) return;
    if (action === 'takeOver') session.takeOver();
    if (action === 'export') showExport(session.exportText(), `${this.#plan.unit}.txt`);
    if (action === 'adopt') void session.adoptOffer();
    if (action === 'decline') session.declineOffer();
    this.#show();
  }

  #listen(): void {
    part('outline-button').addEventListener('click', () =>
      this.#setOutline(part('outline').hasAttribute('hidden')),
    );
    part('leave').addEventListener('click', () => {
      this.#leaving = !this.#leaving;
      this.#session?.flush();
      this.#show();
    });
    part('export-close').addEventListener('click', () => {
      part('export').hidden = true;
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || part('outline').hidden) return;
      this.#setOutline(false);
      part('outline-button').focus();
    });
  }

  #setOutline(open: boolean): void {
    part('outline').hidden = !open;
    part('outline-button').setAttribute('aria-expanded', String(open));
  }
}
