import { describe, expect, test } from 'vitest';
import texts from '../../../src/i18n/en.json' with { type: 'json' };
import { type BannerFacts, bannerOf, filledSquares, stateKey, textKey } from '../../../src/player/banner.ts';
import type { SaveState, SaveTrouble } from '../../../src/session/page-session.ts';

const facts = (trouble: SaveTrouble | undefined, change: Partial<BannerFacts> = {}): BannerFacts => ({
  status: { state: 'device', trouble, pending: 3 },
  mode: 'normal',
  platformMissing: false,
  offeredAnswers: 0,
  leaving: false,
  ...change,
});

const cases: [string, BannerFacts, string | undefined, string[]][] = [
  ['all is well', facts(undefined), undefined, []],
  ['another tab has the module', facts('other-tab'), 'otherTab', ['takeOver']],
  ['the module is finished', facts('read-only', { mode: 'review' }), 'review', []],
  ['a teacher looks at it', facts('read-only', { mode: 'browse' }), 'browse', []],
  ['there is nowhere to save', facts('nowhere'), 'nowhere', ['export']],
  ['the network is gone', facts('offline'), 'offline', []],
  ['the platform has signed the learner out', facts('signed-out'), 'signedOut', ['export']],
  ['the platform takes nothing', facts('not-sent'), 'notSent', ['export']],
  ['there is no platform', facts('not-sent', { platformMissing: true }), 'noPlatform', []],
  [
    'an earlier attempt is on this device',
    facts(undefined, { offeredAnswers: 21 }),
    'offer',
    ['adopt', 'decline'],
  ],
  ['the learner asks how to leave', facts(undefined, { leaving: true }), 'leave', []],
];

describe('the banner under the bar', () => {
  test.each(cases)('when %s', (_, given, key, actions) => {
    expect(bannerOf(given)?.key).toBe(key);
    expect(bannerOf(given)?.actions ?? []).toEqual(actions);
  });

  test('has a title, a text and words for every action in the interface texts', () => {
    const keys = new Set(Object.keys(texts));
    for (const [, given] of cases) {
      const banner = bannerOf(given);
      if (!banner) continue;
      expect(keys).toContain(`player.banner.${banner.key}.title`);
      expect(
        keys.has(`player.banner.${banner.key}.text`) || keys.has(`player.banner.${banner.key}.text.other`),
      ).toBe(true);
      for (const action of banner.actions) expect(keys).toContain(`player.action.${action}`);
    }
  });
});

describe('a banner about no answer at all', () => {
  test.each<[SaveTrouble, string]>([
    ['offline', 'player.banner.offline.idle'],
    ['signed-out', 'player.banner.signedOut.idle'],
    ['not-sent', 'player.banner.notSent.idle'],
    ['nowhere', 'player.banner.nowhere.text'],
  ])('%s has a text of its own where it needs one', (trouble, key) => {
    const banner = bannerOf(facts(trouble, { status: { state: 'sent', trouble, pending: 0 } }));
    expect(banner && textKey(banner)).toBe(key);
    expect(Object.keys(texts)).toContain(key);
  });
});

describe('the three squares', () => {
  test.each<[SaveState, number]>([
    ['saving', 0],
    ['device', 1],
    ['sent', 2],
    ['confirmed', 3],
  ])('%s fills %s', (state, count) => {
    const status = { state, trouble: undefined, pending: 0 };
    expect(filledSquares(status)).toBe(count);
    expect(Object.keys(texts)).toContain(`session.state.${stateKey(status)}`);
  });

  test('are empty where nothing is saved, and keep what is on the device when offline', () => {
    expect(filledSquares({ state: 'saving', trouble: 'nowhere', pending: 1 })).toBe(0);
    expect(filledSquares({ state: 'confirmed', trouble: 'read-only', pending: 0 })).toBe(0);
    expect(filledSquares({ state: 'device', trouble: 'offline', pending: 1 })).toBe(1);
  });

  test.each<SaveTrouble>(['offline', 'nowhere', 'other-tab', 'read-only'])(
    '%s has its own word',
    (trouble) => {
      expect(Object.keys(texts)).toContain(
        `session.state.${stateKey({ state: 'device', trouble, pending: 0 })}`,
      );
    },
  );
});
