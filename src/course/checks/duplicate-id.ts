import type { Path } from '../../problems/wording.ts';
import { placeIn, rowsOf, textIn } from './places.ts';
import type { CheckContext, Finding, Place, Rule } from './rule.ts';

type Named = Place & { readonly id: string };

export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  ensures: 'No id and no question number stands for two things.',
  *find(context) {
    for (const group of groups(context)) {
      const first = new Map<string, Named>();
      for (const named of group) {
        const before = first.get(named.id);
        if (before === undefined) first.set(named.id, named);
        else yield twice(named, before);
      }
    }
  },
};

const twice = ({ id, position, field }: Named, { position: first }: Named): Finding => ({
  position,
  field,
  what: `\`${id}\` is used a second time; the first is at ${first.file}:${first.line}.`,
  fix: 'Give one of the two another id; never one that was in use before.',
});

/** Lists in each of which an id may stand once. */
function groups(context: CheckContext): Named[][] {
  const { authored, course } = context;
  const all = [...authored.data];
  const banks = all.filter(([, { path }]) => path.kind === 'bank' && path.language === undefined);
  const modules = course.modules;
  return [
    entries(context, 'modules/facts.yaml', [], 'id'),
    entries(context, 'modules/survey.yaml', ['figures'], 'id'),
    banks.flatMap(([file]) => entries(context, file, ['questions'], 'number')),
    ...all
      .filter(([, { path }]) => path.kind === 'glossary')
      .map(([file]) => entries(context, file, [], 'id')),
    ...all.filter(([, { path }]) => path.kind === 'case').map(([file]) => entries(context, file, [], 'id')),
    ...all
      .filter(([, { path }]) => path.kind === 'bank' && path.language !== undefined)
      .map(([file]) => entries(context, file, ['questions'], 'number')),
    ...modules.map(({ file }) => entries(context, file, ['outcomes'], 'id')),
    ...modules.map(({ id }) => entries(context, `assessments/${id}/portfolio.yaml`, ['criteria'], 'id')),
    modules.map(({ code, file }) => ({ id: code, ...placeIn(authored, file, ['code']) })),
    modules.map(({ order, file }) => ({ id: String(order), ...placeIn(authored, file, ['order']) })),
    textIds(context),
  ];
}

function entries({ authored }: CheckContext, file: string, list: Path, key: string): Named[] {
  const yaml = authored.data.get(file)?.yaml;
  if (yaml === undefined) return [];
  return rowsOf(yaml, list).flatMap((row, index) => {
    const id = textIn(row, key);
    return id === undefined ? [] : [{ id, ...placeIn(authored, file, [...list, index, key]) }];
  });
}

/** Lessons and activities: an id stands once in each language. */
function textIds({ authored }: CheckContext): Named[] {
  return [...authored.texts.values()].flatMap(({ path, mdx }) =>
    'id' in path
      ? [
          {
            id: `${path.id} (${path.language})`,
            position: { file: mdx.file, line: 1, column: 1 },
            field: 'id',
          },
        ]
      : [],
  );
}
