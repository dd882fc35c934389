import { type Html, html } from '../html.ts';

const navigation = [
  ['/', 'Packages'],
  ['/gradebook', 'Gradebook'],
  ['/site/', 'Course site'],
] as const;

/** The frame of every page of the preview. @param wide true for the player page, which uses the whole width */
export function layout(
  title: string,
  content: Html,
  options: { wide?: boolean; current?: string } = {},
): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · AIM4HE preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_preview/fonts.css">
<link rel="stylesheet" href="/_preview/tokens.css">
<link rel="stylesheet" href="/_preview/preview.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
  <p class="name"><a class="brand" href="/">AIM4HE preview</a> <span>a learning platform on this computer</span></p>
  <nav aria-label="Preview"><ul>${navigation.map(
    ([path, name]) =>
      html`<li><a href="${path}"${path === options.current && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1"${options.wide === true && html` class="wide"`}>
${content}
</main>
</body>
</html>
`;
}
