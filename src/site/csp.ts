const everywhere = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * Content Security Policy of a page (Level 3). Text from learners and from platforms can never become code: no inline
 * script or style, nothing from elsewhere, no HTML from strings. The search page runs the WebAssembly of its index.
 */
export function contentSecurityPolicy(page: 'plain' | 'search'): string {
  const script = page === 'search' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return [...everywhere, script, "require-trusted-types-for 'script'"].join('; ');
}
