import { startOf } from '../../problems/source-text.ts';
import { classify } from '../course-files.ts';
import type { Rule } from './rule.ts';

export const unexpectedFile: Rule = {
  name: 'unexpected-file',
  severity: 'error',
  ensures: 'Every file stands where the course looks for it.',
  *find({ authored }) {
    for (const file of authored.files.keys()) {
      if (classify(file).kind !== 'unexpected') continue;
      yield {
        position: startOf(file),
        what: 'The course does not know what this file is.',
        fix: fixFor(file),
      };
    }
  },
};

function fixFor(file: string): string {
  if (/\.(png|jpe?g|svg|webp|gif|pdf|csv)$/i.test(file))
    return 'Move it to the folder `media/` of its module.';
  if (file.endsWith('.md')) return 'Rename it to `.mdx`, or move it out of the folder of the course.';
  if (file.endsWith('.mdx')) {
    return 'Name it `<id>-<words>.mdx` in small letters, like `al-l1-nobody-has-the-list.mdx`, in the folder of its language.';
  }
  if (file.endsWith('.yml')) return 'Rename it to `.yaml`.';
  return 'Correct its name or folder (modules/README.md lists them), or delete it.';
}
