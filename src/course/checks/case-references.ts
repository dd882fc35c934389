import type { Path } from '../../problems/wording.ts';
import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

/** Rows of these tables are named from other data sets: systems, parts of the landscape, people. */
const named: Readonly<Record<string, string>> = { S: 'systems', L: 'landscape', P: 'people' };

export const caseReferences: Rule = {
  name: 'case-references',
  severity: 'error',
  ensures: 'Systems, people and parts of the landscape that case data name by id exist.',
  *find({ course, authored }) {
    const ids = new Map(
      Object.values(named).map((name) => {
        const data = course.caseData.get(name);
        return [name, new Set(Array.isArray(data) ? data.map((row: { id: unknown }) => String(row.id)) : [])];
      }),
    );
    for (const [name, data] of course.caseData) {
      for (const { path, id } of idsIn(data, [])) {
        const table = named[id[0] ?? ''] ?? '';
        const known = ids.get(table);
        if (known === undefined || known.size === 0 || known.has(id)) continue;
        yield {
          ...placeIn(authored, `modules/case/${name}.yaml`, path),
          what: `\`${id}\` is not in modules/case/${table}.yaml.`,
          fix: 'Correct the id, or add the row there.',
        };
      }
    }
  },
};

function idsIn(value: unknown, path: Path): { path: Path; id: string }[] {
  if (typeof value === 'string') return /^[SLP]\d{2}$/.test(value) ? [{ path, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    idsIn(inner, [...path, Array.isArray(value) ? Number(field) : field]),
  );
}
