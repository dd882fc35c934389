import { browserClock, browserConnection, browserRandom, randomText } from '../session/browser-ports.ts';
import { BrowserStore } from '../session/browser-store.ts';
import { journalScope } from '../session/journal.ts';
import { browserOwnership, type Claim, claim } from '../session/ownership.ts';
import type { LiveSession } from '../session/session.ts';
import { openWithoutOwning, startSession } from '../session/start-session.ts';
import type { Tracker } from '../session/tracker.ts';
import { LessonFrame } from './lesson-frame.ts';
import { part, readPlan, readTexts } from './page-data.ts';
import { PlayerView } from './player-view.ts';

/** What an output format gives the player. */
export interface PlayerFormat {
  readonly makeTracker: () => Tracker;
  /** Path of the activity when one tab at a time may talk to the platform, `undefined` where tabs do not matter. */
  readonly exclusive: string | undefined;
  /** Loads the platform's page anew, once; `false` when that is not possible. */
  readonly reload: () => Promise<boolean>;
}

/** Plays the unit of this page: one session for the life of the document, pages in a frame. */
export function startPlayer(format: PlayerFormat): Promise<void> {
  return new Player(format).play(false);
}

class Player {
  readonly #format: PlayerFormat;
  readonly #plan = readPlan();
  readonly #ports = {
    store: new BrowserStore(),
    clock: browserClock,
    random: browserRandom,
    connection: browserConnection(),
    takeOver: () => void this.play(true),
  };
  readonly #view: PlayerView;
  readonly #frame: LessonFrame;
  #session: LiveSession | undefined;
  #claim: Claim | undefined;

  constructor(format: PlayerFormat) {
    this.#format = format;
    this.#view = new PlayerView(this.#plan, readTexts());
    this.#frame = new LessonFrame({
      plan: this.#plan,
      frame: part('frame') as HTMLIFrameElement,
      onPage: (path) => this.#arrived(path),
      onOtherBuild: (build) => void this.#changeBuild(build),
    });
    this.#listen();
  }

  /** Starts the session, in a second tab only when it may take over. */
  async play(steal: boolean): Promise<void> {
    const hadSession = this.#session !== undefined;
    this.#claim = await this.#claimSession(steal);
    const tracker = this.#format.makeTracker();
    const session = this.#claim.isOwner
      ? await startSession(this.#plan, tracker, this.#ports)
      : openWithoutOwning(this.#plan, this.#ports);
    this.#session = session;
    Object.assign(window, { aim: session });
    const platformMissing = tracker.id !== 'web' && tracker.writable === 'no-platform' && this.#claim.isOwner;
    this.#view.follow(session, platformMissing);
    if (hadSession) this.#frame.reload();
    else this.#frame.show(session.progress().place || part('frame').dataset.start || 'index.html');
  }

  async #claimSession(steal: boolean): Promise<Claim> {
    const { exclusive } = this.#format;
    if (exclusive === undefined) return { isOwner: true, release: () => {} };
    const name = journalScope(exclusive, this.#plan.unit, '');
    const ports = browserOwnership(browserClock, randomText(browserRandom, 8));
    return claim(name, ports, () => this.#session?.yieldToOther(), steal);
  }

  #arrived(path: string): void {
    const page = path.split('#')[0] ?? '';
    this.#view.showPlace(page);
    const isSamePage = this.#session?.progress().place.split('#')[0] === page;
    if (page !== '' && !isSamePage) this.#session?.visit(path);
  }

  /** The package was replaced while it was open: what there is goes out, then the page comes anew, once for each build. */
  async #changeBuild(build: string): Promise<void> {
    this.#session?.stop();
    this.#claim?.release();
    if (isTried(build)) return;
    if (!(await this.#format.reload())) location.reload();
  }

  #listen(): void {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#session?.flush();
    });
    addEventListener('pagehide', () => {
      this.#session?.stop();
      this.#claim?.release();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.#format.exclusive !== undefined) void this.#comeBack();
    });
  }

  /** Out of the back/forward cache: the session with the platform is over, a new one needs a new page. */
  async #comeBack(): Promise<void> {
    if (!(await this.#format.reload())) location.reload();
  }
}

/** Remembers that a build was tried for; without a store it counts as tried, so that no page reloads for ever. */
function isTried(build: string): boolean {
  const key = 'aim4he.build';
  try {
    const before = sessionStorage.getItem(key);
    sessionStorage.setItem(key, build);
    return before === build;
  } catch {
    return true;
  }
}
