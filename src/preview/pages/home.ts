import { formats } from '../../../scorm/index.ts';
import type { ListedPackage } from '../../../scorm/package-index.ts';
import { languages } from '../../i18n/languages.ts';
import type { ScormVersion } from '../attempts/elements.ts';
import { type Html, html } from '../html.ts';
import { layout } from './layout.ts';
import { modes } from './modes.ts';

export interface HomeData {
  readonly packages: readonly ListedPackage[];
  readonly learners: readonly string[];
  /** What the person filtered by; empty texts show everything. */
  readonly language: string;
  readonly format: string;
}

export const formatName = (id: string): string => formats.find((format) => format.id === id)?.name ?? id;

export const isPlayable = (format: string): format is ScormVersion =>
  format === 'scorm12' || format === 'scorm2004';

export const languageName = (code: string): string =>
  languages.find((language) => language.code === code)?.name ?? code;

/** The list of packages with everything needed to launch one. */
export function homePage(data: HomeData): Html {
  const shown = data.packages.filter(
    ({ language, format }) =>
      (data.language === '' || language === data.language) && (data.format === '' || format === data.format),
  );
  return layout(
    'Packages',
    html`<h1>Packages</h1>
<p class="lead">Launch a package the way a learning platform does, and watch every call it makes.</p>
${filterForm(data)}
<form method="post" action="/launch" class="launch">
${launchFields(data)}
${shown.length === 0 ? html`<p>No package fits this choice.</p>` : packageTable(shown)}
</form>`,
    { current: '/' },
  );
}

function filterForm(data: HomeData): Html {
  const codes = [...new Set(data.packages.map(({ language }) => language))];
  const formats = [...new Set(data.packages.map(({ format }) => format))];
  return html`<form method="get" action="/" class="row" aria-label="Filter the list">
${select('language', 'Language', data.language, [['', 'All languages'], ...codes.map((code) => [code, languageName(code)] as const)])}
${select('format', 'Format', data.format, [['', 'All formats'], ...formats.map((format) => [format, formatName(format)] as const)])}
<button>Show</button>
</form>`;
}

function launchFields(data: HomeData): Html {
  return html`<div class="row">
<p class="field"><label for="learner">Launch as</label>
<input id="learner" name="learner" list="learners" required maxlength="100" autocomplete="off" value="${data.learners[0] ?? 'Ilze Bērziņa'}">
<datalist id="learners">${data.learners.map((name) => html`<option value="${name}"></option>`)}</datalist></p>
${select('mode', 'Mode', 'auto', modes)}
</div>
<p class="hint">Any name; every name is a learner of its own, with attempts of its own.</p>`;
}

export function select(
  name: string,
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, text: string])[],
): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></p>`;
}

function packageTable(packages: readonly ListedPackage[]): Html {
  return html`<div class="scroll" role="region" aria-label="Packages" tabindex="0"><table>
<thead><tr><th scope="col">Title</th><th scope="col">Language</th><th scope="col">Format</th><th scope="col">Size</th><th scope="col">Version</th><th scope="col">File</th><th scope="col">Play</th></tr></thead>
<tbody>${packages.map(packageRow)}</tbody>
</table></div>`;
}

function packageRow(listed: ListedPackage): Html {
  const { title, language, format, bytes, version, file } = listed;
  const what = `${title}, ${languageName(language)}, ${formatName(format)}`;
  return html`<tr>
<th scope="row"><span lang="${language}">${title}</span></th><td>${languageName(language)}</td><td>${formatName(format)}</td>
<td class="number">${sizeText(bytes)}</td><td>${version}</td>
<td><a href="/download/${encodeURIComponent(file)}" aria-label="Download ${what}">Download</a></td>
<td>${playControl(listed, what)}</td>
</tr>`;
}

function playControl({ format, file }: ListedPackage, what: string): Html {
  if (isPlayable(format)) {
    return html`<button name="package" value="${file}" aria-label="Launch ${what}">Launch</button>`;
  }
  if (format === 'web') {
    return html`<a href="/web/${encodeURIComponent(file)}/" aria-label="Open ${what}">Open</a>`;
  }
  return html`<span class="hint">not playable here</span>`;
}

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
