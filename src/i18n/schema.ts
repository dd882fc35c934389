import { z } from 'zod';

/**
 * One language file: a flat object of dotted keys. Keys with plural forms end in `.zero`, `.one`, `.two`, `.few`,
 * `.many` or `.other`.
 */
export const dictionarySchema = z.record(
  z.string().refine((key) => /^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/.test(key), {
    error: 'The key of an interface text has at least two parts with a dot between them.',
    params: { rule: 'interface-texts', fix: 'Write it like `quiz.handIn`.' },
  }),
  z.string().min(1),
);
