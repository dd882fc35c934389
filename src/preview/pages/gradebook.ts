import { timespanOf } from '../attempts/duration.ts';
import type { Grade } from '../attempts/grade.ts';
import type { AttemptRow } from '../attempts/store.ts';
import { keyOf } from '../attempts/store.ts';
import { type Html, type HtmlValue, html } from '../html.ts';
import { layout } from './layout.ts';

/** One attempt with what a platform reads out of it. */
export interface GradedAttempt {
  readonly attempt: AttemptRow;
  readonly title: string;
  readonly formatName: string;
  readonly language: string;
  readonly grade: Grade;
  /** False when the package is no longer in the list. */
  readonly playable: boolean;
}

/** The gradebook: learners, their packages, what is stored of each attempt. */
export function gradebookPage(graded: readonly GradedAttempt[]): Html {
  const learners = [...new Map(graded.map(({ attempt }) => [attempt.learner.id, attempt.learner])).values()];
  return layout(
    'Gradebook',
    html`<h1>Gradebook</h1>
<p class="lead">What a learning platform has stored, and would show to a teacher.</p>
${graded.length === 0 && html`<p>Nobody has launched a package yet.</p>`}
${learners.map((learner) => {
  const own = graded.filter(({ attempt }) => attempt.learner.id === learner.id);
  return html`<section><h2>${learner.name}</h2>
${attemptTable(own, learner.name)}
<p><a href="/reset?learner=${keyOf(learner)}" aria-label="Delete this learner, ${learner.name}">Delete this learner</a></p></section>`;
})}
${graded.length > 0 && html`<p><a href="/reset?everything=1">Delete everything</a></p>`}`,
    { current: '/gradebook' },
  );
}

function attemptTable(graded: readonly GradedAttempt[], learner: string): Html {
  return html`<div class="scroll" role="region" aria-label="Attempts of ${learner}" tabindex="0"><table>
<thead><tr><th scope="col">Package</th><th scope="col">Attempt</th><th scope="col">Status</th><th scope="col">Grade</th><th scope="col">Best</th><th scope="col">Time</th><th scope="col">Last change</th></tr></thead>
<tbody>${graded.map((row) => attemptRow(row, bestOf(graded, row)))}</tbody></table></div>`;
}

/** Moodle's default grading method: the highest grade of all attempts at a package. */
function bestOf(graded: readonly GradedAttempt[], row: GradedAttempt): number | undefined {
  const scores = graded
    .filter(({ attempt }) => attempt.package === row.attempt.package)
    .map(({ grade }) => grade.score)
    .filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : Math.max(...scores);
}

function attemptRow(row: GradedAttempt, best: number | undefined): Html {
  const { attempt, grade } = row;
  return html`<tr><th scope="row"><a href="/gradebook/${attempt.id}"><span lang="${row.language}">${row.title}</span>, ${row.formatName}, attempt ${attempt.number}</a></th>
<td class="number">${attempt.number}</td><td>${statusText(grade)}</td><td class="number">${scoreText(grade.score)}</td>
<td class="number">${scoreText(best)}</td><td class="number">${timespanOf(attempt.totalSeconds)}</td><td>${momentText(attempt.updated)}</td></tr>`;
}

/** One attempt in full. */
export function attemptPage(row: GradedAttempt): Html {
  const { attempt, grade, title } = row;
  const facts: readonly (readonly [string, string])[] = [
    ['Status', statusText(grade)],
    ['Grade', scoreText(grade.score)],
    ['Total time', timespanOf(attempt.totalSeconds)],
    ['Place', grade.place === '' ? 'none' : grade.place],
    ['State text', `${grade.stateLength} characters`],
    ['Last change', momentText(attempt.updated)],
  ];
  return layout(
    `Attempt ${attempt.number} of ${attempt.learner.name}`,
    html`<h1>Attempt ${attempt.number} of ${attempt.learner.name}</h1>
<p class="lead"><span lang="${row.language}">${title}</span>, ${row.formatName}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<p class="row">${row.playable && html`<a class="button" href="/play/${attempt.id}">Launch this attempt</a>`}<a href="/reset?attempt=${attempt.id}">Delete this attempt</a></p>
<h2>Objectives</h2>${dataTable(
      'Objectives',
      ['Objective', 'Status', 'Score'],
      grade.objectives.map((one) => [one.id, one.status, one.score]),
    )}
<h2>Interactions</h2>${dataTable(
      'Interactions',
      ['Question', 'Type', 'Response', 'Result', 'Time'],
      grade.interactions.map((one) => [one.id, one.type, one.response, one.result, one.time]),
    )}
<h2>All stored elements</h2>${dataTable('Stored elements', ['Element', 'Value'], Object.entries(attempt.elements).sort())}`,
    { current: '/gradebook' },
  );
}

function dataTable(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  if (rows.length === 0) return html`<p>None stored.</p>`;
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row"><code>${first}</code></th>${rest.map((cell) => html`<td class="value">${shortened(cell)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** A long value opens on request, so that one state text does not fill the page. */
const shortened = (value: string): HtmlValue =>
  value.length <= 120
    ? value
    : html`<details><summary>${value.slice(0, 120)}… (${value.length} characters)</summary>${value}</details>`;

const statusText = ({ completion, success }: Grade): string =>
  success === '' || success === 'unknown' ? completion : `${completion}, ${success}`;

const scoreText = (score: number | undefined): string =>
  score === undefined ? 'none' : String(Math.round(score * 100) / 100);

const momentText = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
