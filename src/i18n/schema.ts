import { z } from 'zod';

/**
 * One language file: a flat object of dotted keys. Keys with plural forms end in `.zero`, `.one`, `.two`, `.few`,
 * `.many` or `.other`.
 */
export const dictionarySchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/, {
    error: 'A key is written in dotted parts, like `quiz.handIn`.',
  }),
  z.string().min(1),
);
