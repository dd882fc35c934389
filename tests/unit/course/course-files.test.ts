import { expect, test } from 'vitest';
import { classify } from '../../../src/course/course-files.ts';

test.each([
  ['modules/course.yaml', { kind: 'settings' }],
  ['modules/README.md', { kind: 'manual' }],
  ['modules/case/systems.yaml', { kind: 'case', name: 'systems', language: undefined }],
  ['modules/glossary/lv.yaml', { kind: 'glossary', language: 'lv' }],
  ['modules/ai-literacy/module.yaml', { kind: 'module', unit: 'ai-literacy', language: undefined }],
  ['modules/ai-literacy/module.tr.yaml', { kind: 'module', unit: 'ai-literacy', language: 'tr' }],
  [
    'modules/ai-literacy/nl/al-l12-words.mdx',
    { kind: 'lesson', unit: 'ai-literacy', language: 'nl', id: 'AL-L12', slug: 'al-l12-words' },
  ],
  [
    'modules/ai-literacy/en/al-a1-words.mdx',
    { kind: 'activity', unit: 'ai-literacy', language: 'en', id: 'AL-A1', slug: 'al-a1-words' },
  ],
  ['modules/orientation/en/privacy.mdx', { kind: 'page', language: 'en', slug: 'privacy' }],
  ['modules/ai-literacy/media/chart.png', { kind: 'media', unit: 'ai-literacy' }],
  ['assessments/ai-literacy/questions.yaml', { kind: 'bank', unit: 'ai-literacy', language: undefined }],
  ['assessments/ai-literacy/credential.de.yaml', { kind: 'credential', unit: 'ai-literacy', language: 'de' }],
])('%s is known', (path, expected) => {
  expect(classify(path)).toEqual(expected);
});

test.each([
  'modules/notes.md',
  'modules/ai-literacy/en/privacy.mdx',
  'modules/ai-literacy/en/al-l1.mdx',
  'modules/ai-literacy/fr/al-l1-words.mdx',
  'modules/ai-literacy/en/deep/al-l1-words.mdx',
  'modules/glossary/fr.yaml',
  'assessments/ai-literacy/questions.fr.yaml',
  'assessments/ai-literacy/quiz.yaml',
  'assessments/questions.yaml',
  'modules/ai-literacy/module.yml',
])('%s is not expected', (path) => {
  expect(classify(path)).toEqual({ kind: 'unexpected' });
});
