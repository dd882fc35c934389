/**
 * How Moodle's `pluginfile.php` labels files (seen in Moodle 4.5.6): `.mjs` comes as plain text, fonts, WebAssembly
 * and everything it does not know as a stream of bytes. A package that plays here plays there.
 */
const moodleTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/x-javascript',
  json: 'application/json',
  md: 'text/plain',
  mjs: 'text/plain',
  mp3: 'audio/mp3',
  mp4: 'video/mp4',
  opus: 'text/plain',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vtt: 'text/vtt',
  webm: 'video/webm',
  xml: 'application/xml',
};

const webTypes: Readonly<Record<string, string>> = {
  ...moodleTypes,
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** File types as a learning management system serves them. */
export const moodleContentType = (path: string): string => typeIn(moodleTypes, path);

/** File types as an ordinary web server serves them. */
export const webContentType = (path: string): string => typeIn(webTypes, path);

function typeIn(types: Readonly<Record<string, string>>, path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  if (dot < 1) return 'text/plain';
  return types[name.slice(dot + 1).toLowerCase()] ?? 'application/octet-stream';
}
