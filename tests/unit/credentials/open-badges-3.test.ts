import { Ajv2019 } from 'ajv/dist/2019.js';
import { describe, expect, test } from 'vitest';
import type { Module } from '../../../src/course/course.ts';
import { type Achievement, achievementJson, achievementOf } from '../../../src/credentials/open-badges-3.ts';
import texts from '../../../src/i18n/en.json' with { type: 'json' };
import { translator } from '../../../src/i18n/translate.ts';
import { publicSchema } from '../../support/public-schemas.ts';
import { miniCourse } from '../../support/sample-site.ts';

const course = miniCourse();
const mini = course.modules[0] as Module;
const t = translator(texts, 'en');

function achievement(module = mini, language = 'en'): Achievement {
  const made = achievementOf(course, module, language, t);
  if (made === undefined) throw new Error('The module has no credential.');
  return made;
}

/** What an institution makes of it before it signs. */
function credentialWith(part: object) {
  return {
    '@context': achievement()['@context'],
    id: 'urn:uuid:00000000-0000-8000-8000-000000000000',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Small decisions',
    issuer: { id: 'https://university.example', type: ['Profile'], name: 'University' },
    validFrom: '2026-11-24T00:00:00Z',
    credentialSubject: { type: ['AchievementSubject'], achievement: part },
  };
}

describe('structure', () => {
  test('every field the specification requires is there', () => {
    expect(achievement()).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', expect.stringContaining('/ob/v3p0/')],
      id: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      type: ['Achievement'],
      achievementType: 'Badge',
      name: 'Small decisions',
      description: expect.stringMatching(/./),
      criteria: { narrative: expect.stringMatching(/./) },
      creator: {
        id: 'https://example.org',
        type: ['Profile'],
        name: 'Example University',
        url: 'https://example.org',
      },
      inLanguage: 'en',
      version: '1.0.0',
    });
  });

  test('it names no learner, no issuer, no proof', () => {
    const keys = Object.keys(achievement());
    for (const key of ['issuer', 'credentialSubject', 'proof', 'validFrom']) expect(keys).not.toContain(key);
  });

  test('every competence of the badge is an alignment with its code', () => {
    const codes = achievement().alignment.map(({ targetCode }) => targetCode);
    expect(codes).toEqual(['MC1', 'MC2', '7']);
  });

  test('the required values are those of the quiz and the portfolio', () => {
    const [quiz, portfolio] = achievement().resultDescription;
    expect(quiz).toMatchObject({
      resultType: 'Percent',
      requiredValue: '70',
      valueMin: '0',
      valueMax: '100',
    });
    const levels = portfolio?.rubricCriterionLevel ?? [];
    expect(levels.map(({ level }) => level)).toEqual(['0', '1', '2', '3']);
    expect(portfolio?.requiredLevel).toBe(levels[2]?.id);
  });

  test('no two identifiers are the same', () => {
    const ids = JSON.stringify(achievement()).match(/"id":"[^"]+"/g) ?? [];
    const own = ids.filter((id) => id.includes('urn:uuid'));
    expect(new Set(own).size).toBe(own.length);
  });

  test('language versions name each other', () => {
    expect(achievement().related).toEqual([
      { id: achievement(mini, 'nl').id, type: ['Related'], inLanguage: 'nl' },
    ]);
    expect(achievement(mini, 'nl').related?.map(({ id }) => id)).toEqual([achievement().id]);
  });
});

test('without a person who judges there is no level', () => {
  const credential = { ...(mini.credential as NonNullable<Module['credential']>), personJudged: [] };
  const quizOnly = achievement({ ...mini, credential, translations: new Map() });
  expect(quizOnly.alignment.map(({ targetType }) => targetType)).not.toContain('ext:EQF');
  expect(JSON.stringify(quizOnly)).not.toMatch(/EQF|RubricCriterionLevel/);
});

test('the file is the same in every build, and its identifier outlives a new version', () => {
  expect(achievementJson(course, mini, 'en', t)).toBe(achievementJson(miniCourse(), mini, 'en', t));
  const next = { ...course, settings: { ...course.settings, version: '2.0.0' } };
  expect(achievementOf(next, mini, 'en', t)).toMatchObject({ id: achievement().id, version: '2.0.0' });
});

const schema = publicSchema('open-badges/ob_v3p0_achievementcredential_schema.json');

describe.skipIf(schema === undefined)(
  'the schema of 1EdTech (skipped where it is not beside the repository)',
  () => {
    const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(
      schema ?? {},
    );
    const errors = (part: object) => {
      validate(credentialWith(part));
      return validate.errors ?? [];
    };

    test('takes a credential with the achievement in it', () => {
      const { '@context': _, ...part } = achievement();
      expect(errors(part)).toEqual([]);
    });

    test.each([
      ['no name', { name: undefined }],
      ['no criteria', { criteria: undefined }],
      ['a type that is no list', { type: 'Achievement' }],
      ['an unknown type of achievement', { achievementType: 'Medal' }],
      ['an alignment without an address', { alignment: [{ type: ['Alignment'], targetName: 'x' }] }],
      [
        'a result without a type',
        { resultDescription: [{ id: 'urn:x', type: ['ResultDescription'], name: 'x' }] },
      ],
      ['a language that is none', { inLanguage: 'english' }],
    ])('refuses %s', (_, change) => {
      const changed = JSON.parse(JSON.stringify({ ...achievement(), ...change })) as object;
      expect(errors(changed)).not.toEqual([]);
    });
  },
);
