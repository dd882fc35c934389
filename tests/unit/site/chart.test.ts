import { describe, expect, it } from 'vitest';
import { layBars } from '../../../src/site/chart.ts';
import { formatAmount, formatDate, formatNumber } from '../../../src/site/format.ts';
import { sharedNames, surveyValue } from '../../../src/site/survey-value.ts';

describe('bars', () => {
  it('of per cent stand on a scale to 100, so that the rest is seen', () => {
    const bars = layBars(
      [
        { name: 'a', value: 76 },
        { name: 'b', value: 19 },
      ],
      '%',
      'en',
    );
    expect(bars.map(({ width, label }) => [width, label])).toEqual([
      [760, '76%'],
      [190, '19%'],
    ]);
  });

  it('of other units stand on a scale to the largest', () => {
    const bars = layBars(
      [
        { name: 'a', value: 4 },
        { name: 'b', value: 2 },
        { name: 'c', value: 0 },
      ],
      '',
      'en',
    );
    expect(bars.map(({ width }) => width)).toEqual([1000, 500, 0]);
  });

  it('one is set apart when it alone is the largest', () => {
    const first = (values: number[]) =>
      layBars(
        values.map((value) => ({ name: '', value })),
        '%',
        'en',
      ).map((bar) => bar.first);
    expect(first([3, 9, 4])).toEqual([false, true, false]);
    expect(first([9, 9, 4])).toEqual([false, false, false]);
  });

  it('a value that is not known has no length and no label', () => {
    const [bar] = layBars([{ name: 'a', value: undefined }], '%', 'en');
    expect(bar).toMatchObject({ width: 0, label: '', value: undefined, first: false });
  });

  it('a negative value cannot be shown', () => {
    expect(() => layBars([{ name: 'a', value: -1 }], '%', 'en')).toThrow('negative');
  });
});

describe('numbers and dates', () => {
  it('are written the way the language does', () => {
    expect(formatNumber(18400.5, 'de')).toBe('18.400,5');
    expect(formatAmount(69, '%', 'tr')).toBe('%69');
    expect(formatAmount(69, '%', 'de')).toBe('69\u00a0%');
    expect(formatNumber(18400, 'lv')).toBe('18\u00a0400');
    expect(formatAmount(3, 'kWh', 'en')).toBe('3\u00a0kWh');
  });

  it('days, months and years are told apart; other texts stay', () => {
    expect(formatDate('2026-10', 'nl')).toBe('oktober 2026');
    expect(formatDate('2026-10-03', 'en')).toBe('3 October 2026');
    expect(formatDate('2025', 'en')).toBe('2025');
    expect(formatDate('spring 2025', 'en')).toBe('spring 2025');
  });
});

describe('figures of the survey', () => {
  const base = { id: 'U01', name: 'x', base: 'b', who: 'w', figure: 'f' };

  it('print one number, several numbers or a text', () => {
    expect(surveyValue({ ...base, value: 69, unit: '%' }, 'en')).toBe('69%');
    expect(surveyValue({ ...base, value: [47, 38, 15], unit: '%' }, 'en')).toBe('47%, 38% and 15%');
    expect(surveyValue({ ...base, value: '1,000-10,000', unit: 'students' }, 'en')).toBe('1,000-10,000');
  });

  it('of one chart are named by what tells them apart', () => {
    const names = sharedNames([
      'Use of AI in HR processes: do not know',
      'Use of AI in quality management: do not know',
    ]);
    expect(names).toEqual({ own: ['HR processes', 'Quality management'], unknown: true });
  });

  it('keep their names where there is one, or where nothing is shared', () => {
    expect(sharedNames(['Benefit: speed']).own).toEqual(['Benefit: speed']);
    expect(sharedNames(['Cost', 'Staff']).own).toEqual(['Cost', 'Staff']);
  });
});
