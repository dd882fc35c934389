/**
 * Entry of the npm scripts in plain JavaScript: an old Node cannot read cli.ts, so it has to be told here.
 * Node runs TypeScript files without a flag from 22.18 on.
 */
const oldest = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `This needs Node ${oldest.join('.')} or newer and runs on ${process.versions.node}: start it with npm (npm run check), or install a newer Node from nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  await import('./cli.ts');
}
