/// <reference types="vite/client" />

declare namespace App {
  interface Locals {
    /** What the components of an MDX text know about the page they stand on; the page sets it. */
    writing: import('./writing.ts').Writing;
  }
}

/** For the TypeScript compiler, which does not read `.astro` files; `astro check` does. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
