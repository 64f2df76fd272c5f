/** Marks in the table of contents the section one is reading. */
export function followContents(contents: HTMLElement): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (section !== null) {
      links.set(section, link);
    }
  }
  const visible = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        visible[isIntersecting ? 'add' : 'delete'](target);
      }
      const first = [...links.keys()].find((section) => visible.has(section));
      if (first === undefined) {
        return;
      }
      for (const [section, link] of links) {
        if (section === first) {
          link.setAttribute('aria-current', 'true');
        } else {
          link.removeAttribute('aria-current');
        }
      }
    },
    { rootMargin: '-20% 0px -60% 0px' },
  );
  for (const section of links.keys()) {
    observer.observe(section);
  }
}
