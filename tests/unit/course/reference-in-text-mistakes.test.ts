import { expect, test } from 'vitest';
import { edit, report, withFile } from './mini-course.ts';

test('a fact does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '<Fact id="LAW-01" />', '<Fact id="LAW-1" />')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:39  Fact.id  (error: unknown-id)
      There is no fact \`LAW-1\`.
      Fix: Did you mean \`LAW-01\`? Correct the id, or add it to modules/facts.yaml."
  `);
});

test('a survey figure does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '<Survey id="U01" />', '<Survey id="U11" />')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:28:28  Survey.id  (error: unknown-id)
      There is no survey figure \`U11\`.
      Fix: Correct the id, or add it to modules/survey.yaml.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks Survey U11 and adds Survey U01.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('a question does not exist', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l1-a-figure.mdx',
        '["MC-Q042", "MC-Q043"]',
        '["MC-Q042", "MC-Q043", "MC-Q143"]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:64:1  Questions.ids  (error: unknown-id)
      There is no question \`MC-Q143\`.
      Fix: Correct the id, or add it to assessments/<module>/questions.yaml.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks Questions MC-Q143.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('an activity does not exist', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '<Activity id="MC-A2" />',
        '<Activity id="MC-A2" />\n\n<Activity id="MC-A9" />',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:35:1  Activity.id  (error: unknown-id)
      There is no activity \`MC-A9\`.
      Fix: Correct the id, or add it to the module as a file \`<id>-….mdx\`."
  `);
});

test('a term does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '<Term id="base-rate">', '<Term id="base-rates">')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:30:20  Term.id  (error: unknown-id)
      There is no term \`base-rates\`.
      Fix: Did you mean \`base-rate\`? Correct the id, or add it to modules/glossary/.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks Term base-rates and adds Term base-rate.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('a value of the case does not exist', () => {
  expect(
    report(
      edit('modules/mini/en/mc-l1-a-figure.mdx', 'path="university.students"', 'path="university.pupils"'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:29:21  CaseValue.path  (error: unknown-case-path)
      The case data hold no single value at \`university.pupils\`.
      Fix: Write \`<file>.<field>\` or \`<file>.<row id>.<field>\`; the files stand in modules/case/.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks CaseValue university.pupils and adds CaseValue university.students.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('a data set of the case does not exist', () => {
  expect(
    report(
      edit('modules/mini/en/mc-l2-an-owner.mdx', '<CaseTable data="offices"', '<CaseTable data="office"'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.data  (error: unknown-id)
      There is no data set of the case \`office\`.
      Fix: Did you mean \`offices\`? Correct the id, or add it to modules/case/."
  `);
});

test('a column of the case does not exist', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'columns={["name", "owner"]}',
        'columns={["name", "onwer"]}',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.columns  (error: unknown-case-path)
      The data set has no column \`onwer\`.
      Fix: Did you mean \`owner\`? Its columns are id, name, forms, owner."
  `);
});

test('a row of the case does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'rows={["O1"]}', 'rows={["O3"]}')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.rows  (error: unknown-case-path)
      The data set has no row \`O3\`.
      Fix: Its rows are O1, O2."
  `);
});

test('a row of the case lacks a field', () => {
  expect(report(edit('modules/case/offices.yaml', ', owner: Head of admissions', ''))).toMatchInlineSnapshot(`
    "modules/case/offices.nl.yaml:1:9  source  (warning: translation-outdated)
      modules/case/offices.yaml has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: b3c1af0e00f6\`.

    modules/case/offices.yaml:2:3  1  (error: case-tables)
      The row \`O2\` lacks \`owner\`, which other rows have.
      Fix: Fill it in; where nothing is known, say so in words."
  `);
});

test('a person of the case has no profile of the survey', () => {
  expect(
    report(
      withFile(
        'modules/case/people.yaml',
        '- {id: P01, name: Ann, role: dean, campus: NL, profile: SG9, wants: time}\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/case/people.yaml:1:57  0.profile  (error: text-form)
      \`SG9\` is not a profile of the survey.
      Fix: Write it like \`SG2\`."
  `);
});

test('case data name a person who does not exist', () => {
  expect(
    report(
      withFile(
        'modules/case/people.yaml',
        '- {id: P01, name: Ann, role: dean, campus: NL, profile: SG1, wants: P07}\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/case/people.yaml:1:69  0.wants  (error: case-references)
      \`P07\` is not in modules/case/people.yaml.
      Fix: Correct the id, or add the row there."
  `);
});

test('a competence of a lesson does not exist', () => {
  expect(
    report(
      edit('modules/mini/en/mc-l2-an-owner.mdx', 'competences: [MC1, MC2]', 'competences: [MC1, MC2, MC3]'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:6:25  competences.2  (error: unknown-id)
      There is no competence \`MC3\`.
      Fix: Correct the id, or add it to modules/profile.yaml."
  `);
});

test('an outcome of a lesson does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'outcomes: [MC-S1]', 'outcomes: [MC-S1, MC-S2]')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:7:19  outcomes.1  (error: unknown-id)
      There is no learning outcome \`MC-S2\`.
      Fix: Did you mean \`MC-K1\`? Correct the id, or add it to module.yaml."
  `);
});
