/**
 * Makes anchors from headings the way GitHub and Astro do (github-slugger): small letters, punctuation left out,
 * spaces to hyphens, `-1`, `-2` … behind repeated ones. One slugger serves one page.
 *
 * @example anchorSlugger()('A vendor’s 94 % says nothing') // 'a-vendors-94--says-nothing'
 */
export function anchorSlugger(): (heading: string) => string {
  const used = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\- ]/gu, '')
      .replaceAll(' ', '-');
    let slug = plain;
    while (used.has(slug)) {
      const count = (used.get(plain) ?? 0) + 1;
      used.set(plain, count);
      slug = `${plain}-${count}`;
    }
    used.set(slug, 0);
    return slug;
  };
}
