import { type Html, html } from './html.ts';
import { layout } from './pages/layout.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The pages of the preview itself load nothing but its own files; package contents get no such header, as in an LMS. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const page = (content: Html, status = 200): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  },
  body: content.toString(),
});

/** A page with one message, for what could not be done. */
export const notice = (status: number, title: string, text: string): Answer =>
  page(
    layout(
      title,
      html`<h1>${title}</h1>
        <p class="lead">${text}</p>
        <p><a href="/">All packages</a></p>`,
    ),
    status,
  );

export const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
});

export const file = (body: string | Buffer, contentType: string, cacheControl = 'no-store'): Answer => ({
  status: 200,
  headers: { 'content-type': contentType, 'cache-control': cacheControl },
  body,
});

export const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: text,
});
