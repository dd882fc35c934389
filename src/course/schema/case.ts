import { z } from 'zod';

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
const rowSchema = z.intersection(z.looseObject({ id: z.string().min(1) }), objectSchema);

/** modules/case/<name>.yaml where no schema of its own is listed: fields, or rows with an `id` each. */
export const anyCaseSchema: z.ZodType<CaseData> = z.union([z.array(rowSchema), objectSchema]);

/** Schemas of the data sets whose fields are fixed, by file name. */
export const caseSchemas: Readonly<Record<string, z.ZodType<CaseData>>> = {};

export const caseSchemaOf = (name: string): z.ZodType<CaseData> => caseSchemas[name] ?? anyCaseSchema;
