import type { PageSession, UnitProgress } from '../../session/page-session.ts';
import type { UnitPlan } from '../../session/unit-plan.ts';
import { part, readJson, readTexts, say } from './page/page-data.ts';

/** Home of the course: the ring, the modules and the way back to the place one left, from what this device has stored. */

const t = readTexts();
const plans = readJson<UnitPlan[]>('unit-plans') ?? [];
const sessions = plans.flatMap((plan) => globalThis.aimOpenDevice?.(plan) ?? []);

function show(): void {
  const competences = sessions.flatMap((session) => session.progress().competences);
  for (const { id, state } of competences) {
    for (const mark of document.querySelectorAll<HTMLElement>(`[data-part="${id}"]`))
      mark.dataset.state = state;
    say(document.querySelector(`[data-competence-state="${id}"]`), t(`home.live.state.${state}`));
  }
  const confirmed = competences.filter(({ state }) => state === 'confirmed').length;
  const total = document.querySelectorAll('[data-ring] path[data-part]').length;
  say(part('ring-count'), String(confirmed));
  say(part('ring-title'), t('home.live.ring', { n: confirmed, total }));
  for (const session of sessions) showModule(session);
  const last = sessions.find((session) => session.progress().place !== '');
  if (last) showResume(last, last.progress());
}

function showModule(session: PageSession): void {
  const { competences } = session.progress();
  const confirmed = competences.filter(({ state }) => state === 'confirmed').length;
  const words = part('confirmed', document.querySelector(`[data-unit="${session.plan.unit}"]`) ?? document);
  say(words, t('home.live.confirmed', { n: confirmed, total: competences.length }));
}

function showResume({ plan }: PageSession, { place, lessons }: UnitProgress): void {
  const index = plan.lessons.findIndex(({ path }) => path === place.split('#')[0]);
  const lesson = plan.lessons[index];
  const own = lessons.find(({ id }) => id === lesson?.id);
  say(part('resume-title'), lesson?.title ?? plan.title);
  say(
    part('resume-place'),
    lesson && own
      ? t('home.live.place', { title: plan.title, lesson: index + 1, n: own.answered, total: own.total })
      : t('home.live.quiz'),
  );
  say(part('resume-action'), t('home.live.continue'));
  const link = part('resume-link') as HTMLAnchorElement | null;
  if (link) link.href = link.href.replace(/[^/]+$/, place);
}

for (const session of sessions) session.onChange(show);
show();
