import { expect, test } from 'vitest';
import {
  costPoints,
  type Offer,
  ranked,
  rankShares,
  type Weights,
  weightedTotals,
} from '../../../src/course/case/weighted-totals.ts';
import { caseFields, caseFile, caseRows, tableText } from './case-tables.ts';

type Bid = Offer & {
  name: string;
  rightOf20: number;
  evidenceLevel: number;
  licence: number;
  staffHours: number;
  staffEur: number;
  failed: string;
};
type Weighting = Weights & { id: string; name: string };

const bids = caseRows<Bid>('bids');
const weightings = caseRows<Weighting>('bid-weights');
const compared = bids.filter(({ failed }) => failed === 'none');
const agreed = weightings[0] as Weighting;

const madeBy =
  'Made by src/course/case/weighted-totals.ts; to make it again: npx vitest run tests/unit/course/study-support-bids.test.ts -u';
const oneDecimal = (value: number) => Math.round(10 * value) / 10;
const nameOf = (id: string) => bids.find((bid) => bid.id === id)?.name;

test.each(bids)('the offer $id adds up', (bid) => {
  expect(bid.languages).toBe(5 * bid.rightOf20);
  expect(bid.evidence).toBe(20 * bid.evidenceLevel);
  expect(bid.staffEur).toBe(55 * bid.staffHours);
  expect(bid.eurThreeYears).toBe(bid.licence + bid.staffEur);
  expect(['none', ...caseRows<{ id: string }>('exclusion-criteria').map(({ id }) => id)]).toContain(
    bid.failed,
  );
});

test.each(weightings)(
  'the weights $id are 100 together',
  ({ languages, evidence, privacy, integration, cost }) => {
    expect(languages + evidence + privacy + integration + cost).toBe(100);
  },
);

test('the points of the offers that are compared are what the formula gives', async () => {
  const cost = costPoints(compared);
  const totals = weightedTotals(compared, agreed);
  const rows = compared.map(({ id, name, languages, evidence, privacy, integration }) => ({
    id,
    name,
    languages,
    evidence,
    privacy,
    integration,
    cost: oneDecimal(cost.get(id) ?? 0),
    total: oneDecimal(totals.get(id) ?? 0),
  }));
  const comment = [
    'The offers that met all exclusion criteria, with their totals under the agreed weights.',
    madeBy,
  ];
  await expect(tableText(comment, rows)).toMatchFileSnapshot(caseFile('bid-points'));
});

const second = caseRows<Offer & { rightOf20: number }>('second-offers');

const totalRows = (offers: readonly Offer[]) =>
  weightings.map((weights) => {
    const totals = weightedTotals(offers, weights);
    const [first = '', next = '', third = ''] = ranked(totals);
    const points = offers.map(({ id }) => [id, oneDecimal(totals.get(id) ?? 0)]);
    const lead = oneDecimal((totals.get(first) ?? 0) - (totals.get(next) ?? 0));
    const places = { first: nameOf(first), second: nameOf(next), third: nameOf(third), lead };
    return { id: weights.id, name: weights.name, ...Object.fromEntries(points), ...places };
  });

test('the totals under other weights are what the formula gives', async () => {
  const comment = [
    'Totals of the same four offers under six sets of weights, the first three, and the lead.',
    madeBy,
  ];
  await expect(tableText(comment, totalRows(compared))).toMatchFileSnapshot(caseFile('bid-totals'));
});

test('the totals of the second round are what the formula gives', async () => {
  const comment = ['Totals of the five offers of the second round under the same weights.', madeBy];
  await expect(tableText(comment, totalRows(second))).toMatchFileSnapshot(caseFile('second-totals'));
});

test('the second round differs from the first by one offer and its price', () => {
  const withoutMentor = second.filter(({ id }) => id !== 'mentor');
  for (const offer of second) {
    expect(bids.find(({ id }) => id === offer.id)).toMatchObject({
      ...offer,
      eurThreeYears: expect.any(Number),
    });
  }
  expect(withoutMentor.map(({ id, eurThreeYears }) => [id, eurThreeYears])).toEqual(
    compared.map(({ id, eurThreeYears }) => [id, eurThreeYears]),
  );
});

test('the way without a tool costs what its hours cost', () => {
  const {
    hoursPerWeek = 0,
    weeks = 0,
    eurPerHour = 0,
    eurPerYear = 0,
    eurThreeYears,
  } = caseFields('no-tool');
  expect(eurPerYear).toBe(hoursPerWeek * weeks * eurPerHour);
  expect(eurThreeYears).toBe(3 * eurPerYear);
});

test('the ranks under 10,000 weightings are what the formula gives', async () => {
  const rows = [...rankShares(compared)].map(([id, shares]) => ({ id, name: nameOf(id), ...shares }));
  const comment = [
    'How often an offer comes first, and is among the first three, under 10,000 weightings drawn evenly: whole per cent.',
    madeBy,
  ];
  await expect(tableText(comment, rows)).toMatchFileSnapshot(caseFile('bid-ranks'));
});

test('the points for the price depend on the offers that are compared', () => {
  expect(ranked(weightedTotals(bids, agreed)).slice(0, 3)).toEqual(['mentor', 'linde', 'kwartet']);
  expect(ranked(weightedTotals(compared, agreed)).slice(0, 2)).toEqual(['kwartet', 'linde']);
});

test('one more right answer makes Linde Plus the first', () => {
  const changed = compared.map((bid) =>
    bid.id === 'linde' ? { ...bid, languages: bid.languages + 5 } : bid,
  );
  expect(ranked(weightedTotals(changed, agreed))[0]).toBe('linde');
});

test('the messages of the study desk add up', () => {
  const rows = caseRows<{ id: string; messages: number; answered: number; inADay: number; late: number }>(
    'study-desk',
  );
  for (const row of rows) {
    expect(row.answered + row.late).toBe(row.messages);
    expect(row.inADay).toBe(Math.round((100 * row.answered) / row.messages));
  }
  const all = rows.find(({ id }) => id === 'all');
  for (const field of ['messages', 'answered', 'late'] as const) {
    const sum = rows.filter(({ id }) => id !== 'all').reduce((total, row) => total + row[field], 0);
    expect(all?.[field]).toBe(sum);
  }
});
