import { suggestion } from '../../problems/did-you-mean.ts';
import { type AttributeRule, type ComponentRule, components } from '../components.ts';
import { type AttributeValue, attributeValue, type ComponentUse } from '../written-text.ts';
import type { Finding, Rule } from './rule.ts';

export const componentAttributes: Rule = {
  name: 'component-attributes',
  severity: 'error',
  ensures: 'Every component has the attributes it needs, of the right kind, and no others.',
  *find({ authored }) {
    for (const { content } of authored.texts.values()) {
      for (const use of content.components) {
        const rule = components[use.name];
        if (rule === undefined) continue;
        yield* written(use, rule);
        yield* missing(use, rule);
      }
    }
  },
};

function* written(use: ComponentUse, rule: ComponentRule): Iterable<Finding> {
  for (const attribute of use.element.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const at = { position: use.position, field: `${use.name}.${name}` };
    const wanted = rule.attributes[name];
    if (attribute.type !== 'mdxJsxAttribute' || wanted === undefined) {
      const known = Object.keys(rule.attributes);
      yield {
        ...at,
        what: `\`${use.name}\` has no attribute \`${name}\`.`,
        fix: `${suggestion(name, known)}${known.length === 0 ? 'Remove it.' : `Its attributes are ${known.join(', ')}.`}`,
      };
      continue;
    }
    const value = attributeValue(attribute);
    if (!fits(value, wanted)) {
      yield {
        ...at,
        what: `This has to be ${kinds[wanted.kind].what}.`,
        fix: `Write \`${name}=${kinds[wanted.kind].example}\`.`,
      };
    } else if (wanted.oneOf !== undefined && !wanted.oneOf.includes(String(value))) {
      yield {
        ...at,
        what: `\`${String(value)}\` is not possible here.`,
        fix: `${suggestion(String(value), wanted.oneOf)}Write one of ${wanted.oneOf.join(', ')}.`,
      };
    }
  }
}

function* missing(use: ComponentUse, rule: ComponentRule): Iterable<Finding> {
  const there = use.element.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  for (const [name, { kind, optional }] of Object.entries(rule.attributes)) {
    if (optional || there.includes(name)) continue;
    yield {
      position: use.position,
      field: `${use.name}.${name}`,
      what: `\`${use.name}\` lacks its attribute \`${name}\`.`,
      fix: `Add \`${name}=${kinds[kind].example}\`.`,
    };
  }
}

const kinds: Readonly<Record<AttributeRule['kind'], { what: string; example: string }>> = {
  text: { what: 'a text in quotes', example: '"…"' },
  number: { what: 'a number in braces', example: '{25}' },
  texts: { what: 'a list of texts in braces', example: '{["…", "…"]}' },
};

function fits(value: AttributeValue | undefined, { kind }: AttributeRule): boolean {
  if (kind === 'text') return typeof value === 'string' && value.trim() !== '';
  if (kind === 'number') return typeof value === 'number';
  return typeof value === 'object' && value.length > 0;
}
