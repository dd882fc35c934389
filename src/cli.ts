/** Dispatches to the commands: each is a function of the arguments after its name that returns the exit code. */
type Run = (args: readonly string[]) => Promise<number>;
type Command = { readonly says: string; load(): Promise<Run> };

const commands: Readonly<Record<string, Command>> = {
  check: {
    says: 'checks everything authors wrote',
    load: async () => (await import('./commands/check.ts')).check,
  },
  build: {
    says: 'builds the web site',
    load: async () => (await import('./commands/build.ts')).build,
  },
  package: {
    says: 'builds the packages for learning platforms',
    load: async () => (await import('./commands/package.ts')).run,
  },
  preview: {
    says: 'plays the packages in an embedded learning platform',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  start: {
    says: 'checks, builds, packages and opens the preview',
    load: async () => (await import('./commands/start.ts')).start,
  },
  test: { says: 'runs the tests', load: async () => (await import('./commands/test.ts')).test },
};

/** Runs the command that the arguments name; exit code 2 when there is none of that name. */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const list = Object.entries(commands).map(
      ([known, { says }]) => `  npm run ${known.padEnd(8)} ${says}\n`,
    );
    process.stderr.write(`There is no command "${name}". The commands are:\n${list.join('')}`);
    return 2;
  }
  const run = await command.load();
  return run(args);
}

process.exitCode = await main(process.argv.slice(2));
