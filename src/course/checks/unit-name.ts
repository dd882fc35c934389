import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

export const unitName: Rule = {
  name: 'unit-name',
  severity: 'error',
  ensures: 'A module, and a bank for it, carry the name of their folder and an area that exists.',
  *find({ course, authored }) {
    const codes = course.profile.areas.map(({ code }) => code);
    for (const [file, { path, yaml }] of authored.data) {
      if (path.kind === 'module' && path.language === undefined) {
        const id = fieldOf(yaml.data, 'id');
        const code = fieldOf(yaml.data, 'code');
        if (id !== undefined && id !== path.unit)
          yield wrongName(placeIn(authored, file, ['id']), path.unit, id);
        if (typeof code === 'string' && !codes.includes(code)) {
          yield {
            ...placeIn(authored, file, ['code']),
            what: `The profile has no competence area \`${code}\`.`,
            fix: `Write one of ${codes.join(', ')}.`,
          };
        }
      }
      if (path.kind === 'bank') {
        const unit = fieldOf(yaml.data, 'unit');
        if (unit !== undefined && unit !== path.unit)
          yield wrongName(placeIn(authored, file, ['unit']), path.unit, unit);
        if (!authored.files.has(`modules/${path.unit}/module.yaml`)) {
          yield {
            ...placeIn(authored, file, ['unit']),
            what: `There is no module \`${path.unit}\` that this bank could belong to.`,
            fix: `Rename the folder to that of a module, or write modules/${path.unit}/module.yaml.`,
          };
        }
      }
    }
  },
};

type At = ReturnType<typeof placeIn>;

const wrongName = (place: At, folder: string, written: unknown) => ({
  ...place,
  what: `This says \`${String(written)}\`, but the folder is called \`${folder}\`.`,
  fix: `Write \`${folder}\`, or rename the folder.`,
});

const fieldOf = (data: unknown, field: string): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, field) : undefined;
