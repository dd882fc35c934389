import { z } from 'zod';
import { slugSchema, sourceHashSchema, textSchema, writtenLike } from './ids.ts';

/** One value a lesson can print. */
export type CaseScalar = string | number | boolean;
export type CaseCell = CaseScalar | readonly CaseScalar[];
/** A group of fields; groups may hold groups. */
export type CaseObject = { readonly [field: string]: CaseCell | CaseObject | readonly CaseObject[] };
/** A row of a table; its `id` never changes. */
export type CaseRow = CaseObject & { readonly id: string };
/** A data set is one group of fields, or a table of rows. */
export type CaseData = CaseObject | readonly CaseRow[];

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const cellSchema = z.union([scalarSchema, z.array(scalarSchema)]);
const objectSchema: z.ZodType<CaseObject> = z.record(
  z.string(),
  z.lazy(() => z.union([cellSchema, objectSchema, z.array(objectSchema)])),
);
const rowSchema = z.intersection(z.looseObject({ id: textSchema }), objectSchema);

/** modules/case/<name>.yaml where no schema of its own is listed: fields, or rows with an `id` each. */
const anyCaseSchema: z.ZodType<CaseData> = z.union([z.array(rowSchema), objectSchema]);

const systemIdSchema = writtenLike(/^S\d{2}$/, 'the id of a system', 'S04');
const wholeNumber = z.int().min(0);

/** One entry of the register of systems, with the columns the activity of the first lesson teaches. */
const systemSchema = z.strictObject({
  id: systemIdSchema,
  name: textSchema,
  purpose: textSchema,
  area: textSchema,
  owner: textSchema,
  vendor: textSchema,
  /** Year of the first use. */
  since: z.int(),
  /** What it reads. */
  data: z.array(textSchema),
  /** Groups of people it says something about. */
  affected: z.array(textSchema),
  personsPerYear: wholeNumber,
  output: textSchema,
  /** Where its output comes from. */
  made: z.enum(['rules', 'learned', 'generative', 'unknown']),
  /** Our reading of Article 3(1) of the AI Act. */
  aiSystem: z.enum(['yes', 'no', 'contested', 'unknown']),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Role of the university under the AI Act. */
  role: z.enum(['deployer', 'provider', 'both', 'none', 'unknown']),
  /** Whether the IT department had it on its list. */
  list: z.enum(['listed', 'unlisted']),
  eurPerYear: wholeNumber,
  gaps: textSchema,
});

/** One person; the profiles are those of the survey, and none belongs to one job or nationality. */
const personSchema = z.strictObject({
  id: writtenLike(/^P\d{2}$/, 'the id of a person', 'P01'),
  name: textSchema,
  role: textSchema,
  campus: textSchema,
  profile: writtenLike(/^(SG[1-4]|StG\d{1,2}|none)$/, 'a profile of the survey', 'SG2'),
  wants: textSchema,
});

/** One part of the IT landscape and the systems it is connected to. */
const landscapeSchema = z.strictObject({
  id: writtenLike(/^L\d{2}$/, 'the id of a part of the landscape', 'L01'),
  name: textSchema,
  kind: z.enum(['lms', 'sis', 'identity', 'warehouse', 'exchange', 'server', 'office']),
  hosting: textSchema,
  standard: textSchema,
  connects: z.array(systemIdSchema),
  owner: textSchema,
  /** Whether the interface is in the catalogue. */
  documented: z.boolean(),
  exportTested: z.boolean(),
});

/** What the university is: its fixed figures, and further groups a lesson needs. */
const universitySchema = z
  .object({
    /** Always true: the university is invented and says so. */
    fictional: z.literal(true),
    notice: textSchema,
    name: textSchema,
    shortName: textSchema,
    students: wholeNumber,
    staff: wholeNumber,
    campuses: z.array(
      z.strictObject({
        id: z.string().length(2),
        country: textSchema,
        students: wholeNumber,
        note: textSchema,
      }),
    ),
    faculties: z.array(z.strictObject({ id: slugSchema, name: textSchema, students: wholeNumber })),
  })
  .catchall(z.union([cellSchema, objectSchema, z.array(objectSchema)]));

/** modules/case/<name>.<language>.yaml: texts only, found by the ids of rows and the names of fields. */
export const caseTranslationSchema = z.strictObject({
  /** Hash of the texts of the data set that were translated; the check prints it. */
  source: sourceHashSchema,
  texts: anyCaseSchema,
});

/** Schemas of the data sets whose fields are fixed, by file name; any other name may hold any table. */
const caseSchemas: Readonly<Record<string, z.ZodType<CaseData>>> = {
  university: universitySchema,
  systems: z.array(systemSchema),
  people: z.array(personSchema),
  landscape: z.array(landscapeSchema),
};

export const caseSchemaOf = (name: string): z.ZodType<CaseData> =>
  Object.hasOwn(caseSchemas, name) ? (caseSchemas[name] ?? anyCaseSchema) : anyCaseSchema;
