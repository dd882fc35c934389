import { suggestion } from '../../problems/did-you-mean.ts';
import { components } from '../components.ts';
import type { Rule } from './rule.ts';

const names = Object.keys(components);

export const unknownComponent: Rule = {
  name: 'unknown-component',
  severity: 'error',
  ensures: 'Texts use only the components there are, and no raw HTML.',
  *find({ authored }) {
    for (const { content } of authored.texts.values()) {
      for (const { name, position } of content.components) {
        if (components[name] !== undefined) continue;
        const isHtml = /^[a-z]/.test(name);
        const near = suggestion(name, names);
        yield {
          position,
          what:
            name === ''
              ? 'A component without a name (`<>`) stands here.'
              : isHtml && near === ''
                ? `\`<${name}>\` is HTML, which lessons do not use.`
                : `There is no component \`${name}\`.`,
          fix: `${near}${isHtml ? 'Write it in Markdown.' : `The components are ${names.join(', ')}.`}`,
        };
      }
    }
  },
};
