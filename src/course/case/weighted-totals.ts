import { seededNumbers } from '../../questions/seeded-numbers.ts';

/** Points from 0 to 100 that a panel gave an offer, by criterion; and its price over three years in EUR. */
export interface Offer {
  readonly id: string;
  readonly languages: number;
  readonly evidence: number;
  readonly privacy: number;
  readonly integration: number;
  readonly eurThreeYears: number;
}

/** Per cent by criterion, 100 together. */
export interface Weights {
  readonly languages: number;
  readonly evidence: number;
  readonly privacy: number;
  readonly integration: number;
  readonly cost: number;
}

/** Points for the price: 100 for the cheapest of `offers`, and its price divided by their own for the others. */
export function costPoints(offers: readonly Offer[]): Map<string, number> {
  const cheapest = Math.min(...offers.map(({ eurThreeYears }) => eurThreeYears));
  return new Map(offers.map(({ id, eurThreeYears }) => [id, (100 * cheapest) / eurThreeYears]));
}

/**
 * The weighted sum of every offer, from 0 to 100. The result depends on which offers are compared: the points for the
 * price do.
 */
export function weightedTotals(offers: readonly Offer[], weights: Weights): Map<string, number> {
  const cost = costPoints(offers);
  return new Map(
    offers.map((offer) => [
      offer.id,
      (weights.languages * offer.languages +
        weights.evidence * offer.evidence +
        weights.privacy * offer.privacy +
        weights.integration * offer.integration +
        weights.cost * (cost.get(offer.id) ?? 0)) /
        100,
    ]),
  );
}

/** Ids from the highest total to the lowest. */
export function ranked(totals: ReadonlyMap<string, number>): string[] {
  return [...totals].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

/** How often an offer comes first, and how often it is among the first three, in whole per cent. */
export interface RankShares {
  readonly first: number;
  readonly firstThree: number;
}

const weightings = 10_000;
const seed = 21;

/** Ranks under 10,000 weightings drawn evenly from all there are, the same at every call. */
export function rankShares(offers: readonly Offer[]): Map<string, RankShares> {
  const next = seededNumbers(seed);
  const orders = Array.from({ length: weightings }, () => ranked(weightedTotals(offers, anyWeights(next))));
  const share = (isCounted: (order: readonly string[]) => boolean) =>
    Math.round((100 * orders.filter(isCounted).length) / weightings);
  return new Map(
    offers.map(({ id }) => [
      id,
      {
        first: share((order) => order[0] === id),
        firstThree: share((order) => order.slice(0, 3).includes(id)),
      },
    ]),
  );
}

function anyWeights(next: () => number): Weights {
  const parts = Array.from({ length: 5 }, () => -Math.log(1 - next()));
  const sum = parts.reduce((total, part) => total + part, 0);
  const [languages = 0, evidence = 0, privacy = 0, integration = 0, cost = 0] = parts.map(
    (part) => (100 * part) / sum,
  );
  return { languages, evidence, privacy, integration, cost };
}
