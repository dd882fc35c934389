import { expect, test } from 'vitest';
import { readPort } from '../../../src/commands/preview.ts';
import { openerOf } from '../../../src/commands/start.ts';

test.each([
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['linux', {}, undefined],
  ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
  ['darwin', {}, ['open']],
  ['win32', {}, ['explorer.exe']],
] as const)('on %s with %o a browser is opened by %s', (platform, environment, opener) => {
  expect(openerOf(platform, environment)).toEqual(opener);
});

test.each([
  [[], undefined],
  [['--port', '8080'], 8080],
  [['--port=1'], 1],
])('the arguments %o ask for the port %s', (args, port) => {
  expect(readPort(args)).toBe(port);
});

test.each([
  [['--port', 'many'], '"many" is no port. Write a whole number from 1 to 65535 after --port.'],
  [['--port', '65536'], '"65536" is no port.'],
  [['--part', '1'], 'Use it as: npm run preview -- [--port <number>]'],
])('the arguments %o are answered with a sentence', (args, sentence) => {
  expect(readPort(args)).toContain(sentence);
});
