import { expect, test } from 'vitest';
import { edit, report, withFile } from './mini-course.ts';

test('a heading of the first level stands in the text', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '## Somebody answers', '# Somebody answers')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:18:1  (error: heading-order)
      A heading \`#\` stands in the text; the title of the page is its only one.
      Fix: Write \`##\`."
  `);
});

test('a heading skips a level', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', 'The word for it', '#### Words\n\nThe word for it')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:30:1  (error: heading-order)
      This heading of level 4 follows one of level 2.
      Fix: Write \`###\`, so that no level is skipped.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The headings of the translation are not those of the source in number and level.
      Fix: Give every heading of the source one heading of the same level: links find it by its place."
  `);
});

test('a percentage has no source', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Article 26 says',
        'Elsewhere 41 % had no owner.\n\nArticle 26 says',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:1  (error: figure-without-source)
      This paragraph states a percentage, but nothing says where it comes from.
      Fix: Put \`<Fact id="…" />\`, \`<Survey id="…" />\` or \`<CaseValue path="…" />\` into the paragraph; for an example of your own use \`<Worked>\`."
  `);
});

test('an article of a law has no source', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '.<Fact id="LAW-01" /> See', '. See')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:1  (error: figure-without-source)
      This paragraph states an article of a law, but nothing says where it comes from.
      Fix: Put \`<Fact id="…" />\`, \`<Survey id="…" />\` or \`<CaseValue path="…" />\` into the paragraph; for an example of your own use \`<Worked>\`."
  `);
});

test('a law with a year has no source in a list', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Article 26 says',
        'Two dates:\n\n- The AI Act applies since 2025.\n- Others follow.\n\nArticle 26 says',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:22:1  (error: figure-without-source)
      This paragraph states a law with a year, but nothing says where it comes from.
      Fix: Put \`<Fact id="…" />\`, \`<Survey id="…" />\` or \`<CaseValue path="…" />\` into the paragraph; for an example of your own use \`<Worked>\`."
  `);
});

test('a page states a number without a source', () => {
  expect(
    report(
      edit(
        'modules/orientation/en/about-the-role.mdx',
        'The role decides',
        'Of 387 respondents half agreed.\n\nThe role decides',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/orientation/en/about-the-role.mdx:7:1  (error: figure-without-source)
      This paragraph states a number of people or institutions, but nothing says where it comes from.
      Fix: Put \`<Fact id="…" />\`, \`<Survey id="…" />\` or \`<CaseValue path="…" />\` into the paragraph; for an example of your own use \`<Worked>\`.

    modules/orientation/nl/about-the-role.mdx:5:9  source  (warning: translation-outdated)
      modules/orientation/en/about-the-role.mdx has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 1db3dad7b3e4\`."
  `);
});

test('a phrase is filler', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Nobody signed',
        'In today’s rapidly evolving world nobody signed',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:12:1  (warning: filler-phrase)
      “In today’s” is a phrase that readers skip.
      Fix: Say what is meant, or cut it.

    modules/mini/en/mc-l2-an-owner.mdx:12:12  (warning: filler-phrase)
      “rapidly evolving” is a phrase that readers skip.
      Fix: Say what is meant, or cut it."
  `);
});

test('a lesson lacks its parts', () => {
  expect(
    report(
      withFile(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '---\nid: MC-L2\ntitle: A system without an owner\npromise: Name who answers for a system.\nminutes: 6\ncompetences: [MC1, MC2]\noutcomes: [MC-S1]\n---\n\n<Activity id="MC-A2" />\n\n<Questions ids={["MC-Q044", "MC-Q045", "MC-Q046"]} />\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  minutes  (warning: lesson-minutes)
      The lesson declares 6 minutes; its 0 words, questions and activities come to 14.
      Fix: Correct \`minutes\` to about 14, or the minutes of its activities.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  (warning: lesson-parts)
      The lesson has no \`Situation\`, \`TryFirst\`, \`Worked\`, \`TakeToWork\`.
      Fix: Write these parts; modules/README.md says what each of them is for."
  `);
});

test('the minutes do not follow from the text', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'minutes: 20', 'minutes: 90')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  minutes  (warning: lesson-minutes)
      The lesson declares 90 minutes; its 29 words, questions and activities come to 14.
      Fix: Correct \`minutes\` to about 14, or the minutes of its activities.

    modules/mini/module.yaml:11:17  hours.online  (warning: lesson-minutes)
      The module declares 1 hours online; its lessons and one quiz come to 2.1.
      Fix: Correct the hours, or the minutes of the lessons."
  `);
});
