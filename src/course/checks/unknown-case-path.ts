import { suggestion } from '../../problems/did-you-mean.ts';
import { caseValue } from '../course.ts';
import { idsIn } from '../written-text.ts';
import type { CheckContext, Rule } from './rule.ts';

export const unknownCasePath: Rule = {
  name: 'unknown-case-path',
  severity: 'error',
  ensures: 'Every value, row and column of the case data that a text shows exists.',
  *find(context) {
    const { course, authored } = context;
    for (const { content } of authored.texts.values()) {
      for (const use of content.components) {
        const { name, position } = use;
        if (name === 'CaseValue') {
          const [path = ''] = idsIn(use, 'path');
          if (path === '' || isUnreadable(context, path) || caseValue(course, path) !== undefined) continue;
          yield {
            position,
            field: 'CaseValue.path',
            what: `The case data hold no single value at \`${path}\`.`,
            fix: `Write \`<file>.<field>\` or \`<file>.<row id>.<field>\`; the files stand in modules/case/.`,
          };
        }
        const data = course.caseData.get(idsIn(use, 'data')[0] ?? '');
        if (!isTable(data)) continue;
        const rows = data.map((row) => String(row.id));
        const columns = [...new Set(data.flatMap(Object.keys))];
        const asked = [
          ...idsIn(use, 'rows').map((id) => ({ id, kind: 'row', there: rows, field: 'rows' })),
          ...idsIn(use, 'columns').map((id) => ({ id, kind: 'column', there: columns, field: 'columns' })),
          ...['label', 'value'].flatMap((field) =>
            idsIn(use, field).map((id) => ({ id, kind: 'column', there: columns, field })),
          ),
        ];
        for (const { id, kind, there, field } of asked.filter((entry) => !entry.there.includes(entry.id))) {
          yield {
            position,
            field: `${name}.${field}`,
            what: `The data set has no ${kind} \`${id}\`.`,
            fix: `${suggestion(id, there)}Its ${kind}s are ${there.slice(0, 20).join(', ')}.`,
          };
        }
      }
    }
  },
};

type Row = { readonly [field: string]: unknown };
const isTable = (data: unknown): data is readonly Row[] => Array.isArray(data);

/** A file with a mistake is a problem of its own. */
const isUnreadable = ({ damaged }: CheckContext, path: string) =>
  damaged.has(`modules/case/${path.split('.')[0]}.yaml`);
