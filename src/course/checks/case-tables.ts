import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

export const caseTables: Rule = {
  name: 'case-tables',
  severity: 'error',
  ensures: 'The rows of a case table have the same fields, so that no cell of a table is empty by mistake.',
  *find({ course, authored }) {
    for (const [name, data] of course.caseData) {
      if (!Array.isArray(data)) continue;
      const rows: readonly Readonly<Record<string, unknown>>[] = data;
      const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      for (const [index, row] of rows.entries()) {
        const missing = fields.filter((field) => row[field] === undefined);
        if (missing.length === 0) continue;
        yield {
          ...placeIn(authored, `modules/case/${name}.yaml`, [index]),
          what: `The row \`${String(row.id)}\` lacks ${missing.map((field) => `\`${field}\``).join(', ')}, which other rows have.`,
          fix: 'Fill it in; where nothing is known, say so in words.',
        };
      }
    }
  },
};
