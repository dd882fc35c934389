import { Scorm12API, Scorm2004API } from 'scorm-again';
import { expect, test } from 'vitest';
import { scorm12Tracker } from '../../scorm/scorm12/tracker.ts';
import { scorm2004Tracker } from '../../scorm/scorm2004/tracker.ts';
import type { Tracker } from '../../src/session/tracker.ts';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { answerTo } from '../support/sample-plan.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

/* A second platform, made by others: it judges what the strict ones may have judged wrongly. */

interface Platform {
  readonly name: string;
  /** A launch with what an earlier one left; messages of the platform go to `say`. */
  readonly launch: (
    earlier: string,
    say: (level: number, text: string) => void,
  ) => { readonly api: object; readonly left: () => string };
  readonly makeTracker: typeof scorm12Tracker;
}

const settings = (say: (level: number, text: string) => void) => ({
  logLevel: 3,
  onLogMessage: (level: number | string, text: string) => say(Number(level), text),
});

const platforms: readonly Platform[] = [
  {
    name: 'SCORM 1.2',
    makeTracker: scorm12Tracker,
    launch(earlier, say) {
      const api = new Scorm12API(settings(say));
      if (earlier) api.loadFromJSON(JSON.parse(earlier), '');
      return { api, left: () => JSON.stringify((api.renderCommitCMI(false) as { cmi: object }).cmi) };
    },
  },
  {
    name: 'SCORM 2004',
    makeTracker: scorm2004Tracker,
    launch(earlier, say) {
      const api = new Scorm2004API(settings(say));
      if (earlier) api.loadFromJSON(JSON.parse(earlier), '');
      return { api, left: () => JSON.stringify((api.renderCommitCMI(false) as { cmi: object }).cmi) };
    },
  },
];

function useEverything(tracker: Tracker, state: string): void {
  for (let at = 0; at < 6; at++) tracker.record(at, answerTo(`AL-Q00${at + 1}`).interaction);
  tracker.report({
    completed: false,
    success: false,
    scaled: 2 / 3,
    objectives: [{ id: 'AL1', scaled: 0.5, confirmed: true }],
  });
  tracker.place('al-l2-lesson.html#where-it-runs');
  tracker.save(state);
}

test.each(platforms)(
  'scorm-again takes a whole $name session without a warning and gives the state back',
  async (platform) => {
    const clock = new VirtualClock();
    const messages: string[] = [];
    const say = (level: number, text: string): void => {
      if (level >= 3) messages.push(text);
    };
    let left = '';
    for (const state of ['1.token.first', '1.token.second']) {
      const { api, left: leftNow } = platform.launch(left, say);
      const tracker = platform.makeTracker(fakeEnvironment(api, clock));
      const launch = await tracker.start();
      /* Known and wanted: the probe before Initialize, and reading what has never been set. */
      expect(messages.splice(0).filter((text) => !/ (301|122|403): /.test(text))).toEqual([]);
      if (left) expect(launch.state).toBe('1.token.first');
      if (left) expect(launch.stored.interactionCount).toBe(6);
      await clock.advance(61_230);
      useEverything(tracker, state);
      expect(await tracker.commit()).toBe(true);
      left = leftNow();
      await tracker.stop();
    }
    expect(messages).toEqual([]);
  },
);
