import type { ListedPackage } from '../../../scorm/package-index.ts';
import { type Answer, notice, page, plain, seeOther } from '../answer.ts';
import type { Elements } from '../attempts/elements.ts';
import type { Activity, AttemptRow } from '../attempts/store.ts';
import type { PlayablePackage } from '../content/package-shelf.ts';
import { RefusedPackage } from '../content/zip-source.ts';
import { isPlayable } from '../pages/home.ts';
import { isAskedMode } from '../pages/modes.ts';
import { playPage } from '../pages/play.ts';
import type { Preview } from '../preview.ts';
import { type PreviewRequest, RefusedRequest } from '../request.ts';

/** `POST /launch`: finds or makes learner and attempt, then goes to the player page. */
export async function launchPackage(preview: Preview, request: PreviewRequest): Promise<Answer> {
  const form = await request.form();
  const name = (form.get('learner') ?? '').trim().slice(0, 100);
  if (name === '') return notice(400, 'Who learns?', 'Write the name of a learner before you launch.');
  return withPackage(preview, form.get('package') ?? '', (listed) => {
    const learner = preview.store.learnerNamed(name);
    const activity = preview.store.activityOf(listed.file, listed.sha256);
    const attempt = form.has('new')
      ? preview.store.newAttempt(learner, activity)
      : preview.store.currentAttempt(learner, activity);
    const mode = form.get('mode') ?? 'auto';
    return seeOther(`/play/${attempt.id}${mode === 'auto' ? '' : `?mode=${encodeURIComponent(mode)}`}`);
  });
}

/** `GET /play/<attempt>`: the player page. Every load of it is a launch. */
export async function play(preview: Preview, { query }: PreviewRequest, id: string): Promise<Answer> {
  const attempt = preview.store.attempt(Number(id));
  if (attempt === undefined) return notice(404, 'No such attempt', 'It may have been deleted.');
  return withPackage(preview, attempt.package, (listed, opened) => {
    const activity = preview.store.activityOf(listed.file, listed.sha256);
    return page(playPage(playData(preview, attempt, listed, opened, activity, query.get('mode') ?? 'auto')));
  });
}

function playData(
  { store }: Preview,
  attempt: AttemptRow,
  listed: ListedPackage,
  { item }: PlayablePackage,
  activity: Activity,
  wanted: string,
) {
  const asked = isAskedMode(wanted) ? wanted : 'auto';
  const launch = store.launch(attempt, item.version, item.settings, asked);
  const { context, revision } = activity;
  const config = {
    version: item.version,
    mode: launch.mode,
    entry: `/pluginfile.php/${context}/mod_scorm/content/${revision}/${item.href}`,
    commitAddress: `/play/${attempt.id}/commit/${launch.id}`,
    elements: launch.elements,
    logKey: `aim4he-preview-log-${attempt.id}`,
  };
  return { listed, attempt, launch, asked, config };
}

/** `POST /play/<attempt>/commit/<launch>`: what Commit, Finish and Terminate send. */
export async function storeCommit(
  preview: Preview,
  request: PreviewRequest,
  id: string,
  launchId: string,
): Promise<Answer> {
  const commit = readCommit(await request.json());
  const attempt = preview.store.attempt(Number(id));
  if (attempt === undefined) return plain(404, 'No such attempt.');
  return withPackage(preview, attempt.package, (_, { item }) => {
    const known = preview.store.commit(launchId, item.version, commit, item.settings);
    return known ? plain(200, 'stored') : plain(404, 'No such launch.');
  });
}

function readCommit(body: unknown): { elements: Elements; final: boolean } {
  const { elements, final } = (body ?? {}) as { readonly elements?: unknown; readonly final?: unknown };
  if (!isElements(elements) || typeof final !== 'boolean') {
    throw new RefusedRequest(
      400,
      'A commit holds "elements", an object of texts, and "final", true or false.',
    );
  }
  return { elements, final };
}

const isElements = (value: unknown): value is Elements =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

/** Runs `use` with a package of the list that a learning platform can launch; anything else becomes a page. */
async function withPackage(
  { shelf }: Preview,
  file: string,
  use: (listed: ListedPackage, opened: PlayablePackage) => Answer,
): Promise<Answer> {
  const listed = shelf.find(file);
  if (listed === undefined) return notice(404, 'No such package', `The list has no package "${file}".`);
  if (!isPlayable(listed.format)) {
    return notice(
      400,
      'Not playable here',
      `A learning platform of this kind does not play "${listed.format}".`,
    );
  }
  try {
    return use(listed, await shelf.openPlayable(listed));
  } catch (error) {
    if (error instanceof RefusedPackage) return notice(422, `${file} was refused`, error.message);
    throw error;
  }
}
