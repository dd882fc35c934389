/** What of the Trusted Types interface (W3C) the pages use; the library of TypeScript does not know it yet. */
interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}
declare const trustedTypes: PolicyFactory | undefined;

/**
 * A policy that lets scripts be loaded from one folder only; `undefined` in browsers without Trusted Types, which need
 * none.
 *
 * @param name `default` also holds for code that knows nothing of policies
 * @param folder address that ends with a slash
 */
export function scriptPolicy(name: string, folder: string): ScriptPolicy | undefined {
  if (typeof trustedTypes === 'undefined') return undefined;
  return trustedTypes.createPolicy(name, {
    createScriptURL(url) {
      const { href } = new URL(url, folder);
      if (href.startsWith(folder)) return href;
      throw new TypeError(`Scripts come from ${folder} only.`);
    },
  });
}
