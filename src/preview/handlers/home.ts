import { type Answer, notice, page } from '../answer.ts';
import { homePage } from '../pages/home.ts';
import type { Preview } from '../preview.ts';
import type { PreviewRequest } from '../request.ts';

/** `GET /`: the list of packages. */
export async function showHome({ shelf, store }: Preview, { query }: PreviewRequest): Promise<Answer> {
  const packages = shelf.list();
  if (packages === undefined) {
    return notice(404, 'No packages yet', 'Nothing has been packaged. Run "npm run package", then reload.');
  }
  const learners = store.learners().map(({ name }) => name);
  const language = query.get('language') ?? '';
  const format = query.get('format') ?? '';
  return page(homePage({ packages, learners, language, format }));
}
