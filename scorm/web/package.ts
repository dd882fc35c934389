import type { PackageFormat, Unit } from '../format.ts';
import { hrefOf } from '../shared/relative-urls.ts';

/** Plain pages for any web server or a folder on a disk; progress stays on the reader's device. */
export const web: PackageFormat = {
  id: 'web',
  name: 'Web pages',
  tracker: 'web',
  // Search pages read their index; everything comes from where the pages come from.
  connectSources: ["'self'"],
  wholeCourse: true,
  entry: (unit) => unit.overview,
  files: (unit, site) => [{ path: 'index.html', bytes: forward(unit) }, ...site],
  // There is no manifest, and the slicer has looked at every link.
  check: () => [],
};

/** The first page of the folder leads to the overview, at once and, where that is switched off, by a link. */
function forward({ title, language, overview, version }: Unit): Uint8Array {
  const [name, href] = [escapeHtml(title), hrefOf(overview)];
  return new TextEncoder().encode(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
</head>
<body>
<p><a href="${href}">${name}</a> (${version})</p>
</body>
</html>
`);
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
