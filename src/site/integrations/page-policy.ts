import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement } from './relative-html.ts';

const dataTypes = new Set(['application/json', 'application/ld+json']);

/**
 * What a page must not hold, because its Content Security Policy would stop it or because it has to be there.
 *
 * @returns one sentence for each fault
 */
export function policyFaults(elements: readonly HtmlElement[]): string[] {
  const faults = elements.flatMap(elementFaults);
  if (
    !elements.some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
  ) {
    faults.push('The page has no Content Security Policy.');
  }
  return [...faults, ...repeatedIds(elements)];
}

function elementFaults(element: HtmlElement): string[] {
  const name = element.tagName;
  const faults: string[] = [];
  if (name === 'style') faults.push('There is a <style>; styles have to be in files.');
  if (
    name === 'script' &&
    attribute(element, 'src') === undefined &&
    !dataTypes.has(attribute(element, 'type') ?? '')
  ) {
    faults.push('There is an inline <script>; scripts have to be in files.');
  }
  for (const { name: key } of element.attrs) {
    if (key === 'style') faults.push(`<${name}> has a style attribute; the policy ignores it.`);
    if (key.startsWith('on')) faults.push(`<${name}> has the handler ${key}; the policy ignores it.`);
  }
  return faults;
}

/** Ids outside of templates have to be unique: anchors, labels and descriptions go by them. */
function repeatedIds(elements: readonly HtmlElement[]): string[] {
  const seen = new Map<string, number>();
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (id !== undefined && !inTemplate(element)) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return [...seen]
    .filter(([, count]) => count > 1)
    .map(([id, count]) => `The id "${id}" is used ${count} times.`);
}

function inTemplate(element: HtmlElement): boolean {
  let parent: DefaultTreeAdapterTypes.ParentNode | null = element.parentNode;
  while (parent !== null && 'parentNode' in parent) parent = parent.parentNode;
  return parent?.nodeName === '#document-fragment';
}

const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;
