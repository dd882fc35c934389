import type { ListedPackage } from '../../../scorm/package-index.ts';
import type { AttemptRow, Launch } from '../attempts/store.ts';
import { type Html, html, jsonBlock } from '../html.ts';
import type { LaunchConfig } from '../launch-config.ts';
import { formatName, languageName, select } from './home.ts';
import { layout } from './layout.ts';
import { modes } from './modes.ts';

export interface PlayData {
  readonly listed: ListedPackage;
  readonly attempt: AttemptRow;
  readonly launch: Launch;
  readonly asked: string;
  readonly config: LaunchConfig;
}

/** Widths of the content frame in Moodle: phone, beside a table of contents, without it, and a wide screen. */
const widths = [
  ['367', '367 px, phone'],
  ['650', '650 px, beside contents'],
  ['867', '867 px, alone'],
  ['full', 'Full width'],
] as const;

const faults = [
  ['none', 'Taken'],
  ['refused', 'Refused: the session is over'],
  ['lost', 'Answered with true, and lost'],
  ['slow', 'Taken after one second'],
] as const;

/** The page of the learning platform: content in a frame, every call it makes beside it. */
export function playPage(data: PlayData): Html {
  const { listed, config } = data;
  return layout(
    `${listed.title}, ${formatName(listed.format)}`,
    html`${playHead(data)}
<div class="play">
<section class="stage" aria-labelledby="stage-title">
<h2 id="stage-title" class="hidden">Content</h2>
${widthChoice()}
<div class="frame-scroll"><iframe id="content" title="Content of the package: ${listed.title}" allowfullscreen></iframe></div>
<noscript><p class="lead">A learning platform needs JavaScript to talk to a package. Allow it for this page.</p></noscript>
</section>
${inspector()}
</div>
${jsonBlock('launch', config)}
<script src="/_preview/${config.version}.js"></script>
<script src="/_preview/play.js" defer></script>`,
    { wide: true },
  );
}

function playHead({ listed, attempt, launch, asked }: PlayData): Html {
  return html`<div class="play-head">
<div><h1><span lang="${listed.language}">${listed.title}</span></h1>
<p class="hint">${languageName(listed.language)}, ${formatName(listed.format)}, version ${listed.version}. Launched as <strong>${attempt.learner.name}</strong>, attempt ${attempt.number}, mode <strong>${launch.mode}</strong>.</p></div>
<form method="get" class="row" aria-label="Launch again">
${select('mode', 'Mode', asked, modes)}
<button>Launch again</button>
</form>
<form method="post" action="/launch" aria-label="New attempt">
<input type="hidden" name="learner" value="${attempt.learner.name}"><input type="hidden" name="package" value="${listed.file}">
<button name="new" value="1">New attempt</button>
</form>
<a class="button" href="/gradebook/${attempt.id}">Leave, show what is stored</a>
</div>`;
}

function widthChoice(): Html {
  return html`<fieldset class="radios"><legend>Width of the content</legend>${widths.map(
    ([value, text]) =>
      html`<label><input type="radio" name="width" value="${value}"${value === 'full' && html` checked`}> ${text}</label>`,
  )}</fieldset>`;
}

function inspector(): Html {
  return html`<section class="inspector" aria-labelledby="calls-title">
<h2 id="calls-title">Calls</h2>
<div class="row">
<p class="field"><label for="filter">Filter</label><input id="filter" type="search" autocomplete="off" placeholder="suspend_data"></p>
${select('kind', 'Show', 'all', [
  ['all', 'All but GetLastError'],
  ['writes', 'Writes and commits'],
  ['troubles', 'Errors and remarks'],
  ['everything', 'Everything'],
])}
${select('fault', 'Commits are', 'none', faults)}
</div>
<div class="row"><button type="button" id="pause" aria-pressed="false">Pause</button>
<button type="button" id="copy">Copy</button>
<button type="button" id="clear">Clear</button>
<p class="hint" id="tally" role="status"></p></div>
<div class="log" role="region" aria-label="Calls, the newest last" tabindex="0"><ol id="calls"></ol></div>
<details id="data"><summary>Data model now</summary>
<div class="scroll" role="region" aria-label="Data model now" tabindex="0"><table><thead><tr><th scope="col">Element</th><th scope="col">Value</th></tr></thead><tbody id="elements"></tbody></table></div>
</details>
</section>`;
}
