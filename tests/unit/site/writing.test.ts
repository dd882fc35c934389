import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCourse } from '../../../src/course/read-course.ts';
import { lessonIn } from '../../../src/course/translations.ts';
import { caseTable, cellText, columnName, isGap } from '../../../src/site/case-data.ts';
import { emblemParts } from '../../../src/site/emblem.ts';
import { glossaryIn } from '../../../src/site/glossary.ts';
import { linkKind } from '../../../src/site/links.ts';
import { fileName } from '../../../src/site/paths.ts';
import { layRing } from '../../../src/site/ring.ts';
import { anchorOf } from '../../../src/site/writing.ts';

const course = openCourse(join(import.meta.dirname, '../../fixtures/mini-course'));

describe('anchors of a translation', () => {
  const source = lessonIn(course, 'MC-L1', 'en');
  const text = lessonIn(course, 'MC-L1', 'nl');
  if (source === undefined || text === undefined) throw new Error('The fixture lacks MC-L1.');

  it('are those of the source, by place', () => {
    expect(text.language).toBe('nl');
    expect(anchorOf({ text, source }, 'een-cijfer-heeft-een-basis')).toBe('a-figure-has-a-base');
  });

  it('stay as they are where the source has no heading in that place', () => {
    expect(anchorOf({ text, source }, 'nergens')).toBe('nergens');
  });
});

describe('what is not translated', () => {
  it('is the lesson in the source language, marked', () => {
    expect(lessonIn(course, 'MC-L2', 'nl')).toMatchObject({ language: 'en', fallback: true });
  });

  it('in the glossary is marked term by term, and the order is that of the language', () => {
    const entries = glossaryIn(course, 'nl').flatMap((letter) => letter.entries);
    const terms = entries.map(({ term }) => term);
    expect(entries.some(({ fallback }) => !fallback)).toBe(true);
    expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, 'nl')));
  });
});

describe('case data', () => {
  it('of a missing row or table is an error', () => {
    expect(() => caseTable(course, 'offices', 'en', ['nope'])).toThrow('no row "nope"');
    expect(() => caseTable(course, 'university', 'en')).toThrow('no table');
  });

  it('prints numbers, yes and no, and lists in the language', () => {
    const words = { 'lesson.value.yes': 'ja', 'lesson.value.unknown': 'onbekend' };
    expect(cellText(6900, 'persons', 'nl', words)).toBe('6.900');
    expect(cellText(2014, 'since', 'nl', words)).toBe('2014');
    expect(cellText(true, 'tested', 'nl', words)).toBe('ja');
    expect(cellText(['a', 'unknown'], 'data', 'nl', words)).toBe('a, onbekend');
  });

  it('nobody knows is a gap', () => {
    expect([isGap('not known yet'), isGap('unknown'), isGap('known'), isGap(0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('has names of columns: by table, by field, or the field in words', () => {
    const words = { 'lesson.column.right': 'Right', 'lesson.column.bids.right': 'Points' };
    expect(columnName('bids', 'right', words)).toBe('Points');
    expect(columnName('answers', 'right', words)).toBe('Right');
    expect(columnName('answers', 'personsPerYear', words)).toBe('Persons per year');
  });
});

describe('links of a text', () => {
  it.each([
    ['https://example.org/', true, 'web'],
    ['mailto:a@example.org', false, 'web'],
    ['al-l2-x.html#y', true, 'stays'],
    ['#y', true, 'stays'],
    ['../glossary.html#deployer', true, 'stays'],
    ['../facts.html', true, 'leaves'],
    ['../ethics/index.html', true, 'leaves'],
    ['privacy.html', false, 'stays'],
    ['ai-literacy/index.html', false, 'leaves'],
  ] as const)('%s (in a module: %s) %s', (href, inModule, expected) => {
    expect(linkKind(href, inModule)).toBe(expected);
  });
});

describe('small things', () => {
  it('file names have no marks', () => {
    expect(fileName('Kayıt: Şube ģ, 2026!')).toBe('kayit-sube-g-2026');
  });

  it('the ring has one arc for each competence, and together they leave the gaps', () => {
    const { segments, middles } = layRing(
      [
        { code: 'AL', competences: [{ id: 'AL1' }, { id: 'AL2' }] },
        { code: 'CB', competences: [{ id: 'CB1' }] },
      ],
      { radius: 100, centre: 0, areaGap: 30, gap: 0 },
    );
    expect(segments.map(({ competence }) => competence)).toEqual(['AL1', 'AL2', 'CB1']);
    expect(middles.map(({ angle }) => angle)).toEqual([25, 205]);
  });

  it('an area without a drawing has as many parts as competences', () => {
    expect(emblemParts('XX', 5)).toHaveLength(5);
    expect(emblemParts('AL', 4)).toHaveLength(4);
  });
});
