import { describe, expect, test } from 'vitest';
import { formats } from '../../../scorm/index.ts';
import { optionFaults, readOptions } from '../../../src/commands/package-options.ts';
import { miniCourse } from '../../support/sample-site.ts';

const faults = (...args: string[]) => {
  const options = readOptions(args);
  return typeof options === 'string' ? [options] : optionFaults(options, miniCourse(), formats);
};

test.each([
  [[]],
  [['--module', 'mini']],
  [['--module', 'mini', '--lang', 'en', '--format', 'scorm12']],
  [['--module', 'course', '--format', 'web']],
  [['--format', 'scorm2004']],
])('%j can be packaged', (args) => {
  expect(faults(...args)).toEqual([]);
});

describe('says what is possible', () => {
  test('for every unknown name at once', () => {
    expect(faults('--module', 'mimi', '--lang', 'xx', '--format', 'scorm21')).toMatchInlineSnapshot(`
      [
        "There is no module "mimi". Did you mean \`mini\`? The possible ones are mini, course.",
        "There is no language "xx". The possible ones are en, nl.",
        "There is no format "scorm21". The possible ones are scorm12, scorm2004, web.",
      ]
    `);
  });

  test('for a language a module is not wholly translated into', () => {
    expect(faults('--module', 'mini', '--lang', 'nl')).toMatchInlineSnapshot(`
      [
        "The module mini is not wholly translated into "nl", so there is nothing to package. Packages exist in en.",
      ]
    `);
    expect(faults('--lang', 'nl')).toMatchInlineSnapshot(`
      [
        "No module is wholly translated into "nl", so there is nothing to package. Packages exist in en.",
      ]
    `);
  });

  test('for the whole course in a format of modules', () => {
    expect(faults('--module', 'course', '--format', 'scorm12')).toMatchInlineSnapshot(`
      [
        "The whole course is packaged as web only, not as scorm12.",
      ]
    `);
  });

  test('for an option that does not exist', () => {
    expect(faults('--language', 'en')).toMatchInlineSnapshot(`
      [
        "Unknown option '--language'. The options are --module, --lang and --format, each with a value.",
      ]
    `);
    expect(faults('--module')).toMatchInlineSnapshot(`
      [
        "Option '--module <value>' argument missing. The options are --module, --lang and --format, each with a value.",
      ]
    `);
    expect(faults('mini')).toMatchInlineSnapshot(`
      [
        "Unexpected argument 'mini'. The options are --module, --lang and --format, each with a value.",
      ]
    `);
  });
});
