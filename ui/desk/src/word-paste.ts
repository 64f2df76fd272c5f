/**
 * Cleans what word processors put on the clipboard, in place, before the editor reads it: the editor keeps only what
 * its schema knows, but Word's lists are paragraphs and Google Docs' bold is a style.
 */
export function cleanPaste(pasted: ParentNode & Node): void {
  removeComments(pasted);
  for (const noise of pasted.querySelectorAll(
    'style, script, meta, link, title, xml, [style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]',
  )) {
    noise.remove();
  }
  listsFromWord(pasted);
  for (const [from, to] of [
    ['h1, h2', 'h3'],
    ['h5, h6', 'h4'],
  ] as const) {
    pasted.querySelectorAll(from).forEach((heading) => {
      rename(heading, to);
    });
  }
  marksFromStyles(pasted);
  for (const link of pasted.querySelectorAll('a[href]')) {
    const target = link.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:|tel:)/i.test(target)) {
      link.removeAttribute('href');
    }
  }
  for (const empty of pasted.querySelectorAll('p, h3, h4')) {
    if (empty.textContent.trim() === '' && empty.querySelector('br, img') === null) {
      empty.remove();
    }
  }
}

function removeComments(pasted: Node): void {
  const walker = document.createTreeWalker(pasted, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) {
    comments.push(walker.currentNode);
  }
  for (const comment of comments) {
    comment.parentNode?.removeChild(comment);
  }
}

/** `<p style="mso-list:l0 level2 lfo1">` says its level; whether it is numbered only shows in its first characters. */
function listsFromWord(pasted: ParentNode): void {
  const stack: { readonly level: number; readonly list: HTMLElement }[] = [];
  let previous: Element | undefined;
  for (const paragraph of [...pasted.querySelectorAll<HTMLElement>('p')]) {
    const level = /mso-list:[^;"]*level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1];
    const word = level !== undefined || paragraph.className.includes('MsoListParagraph');
    if (!word) {
      stack.length = 0;
      previous = undefined;
      continue;
    }
    if (previous !== undefined && paragraph.previousElementSibling !== previous) {
      stack.length = 0;
    }
    const depth = Number(level ?? 1);
    const numbered = stripMarker(paragraph);
    while ((stack.at(-1)?.level ?? 0) > depth) {
      stack.pop();
    }
    let current = stack.at(-1);
    if (current === undefined || current.level < depth) {
      const list = document.createElement(numbered ? 'ol' : 'ul');
      const parent = current?.list.lastElementChild;
      if (parent === undefined || parent === null) {
        paragraph.before(list);
      } else {
        parent.append(list);
      }
      current = { level: depth, list };
      stack.push(current);
    }
    const item = document.createElement('li');
    const text = document.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    current.list.append(item);
    paragraph.remove();
    previous = stack[0]?.list;
  }
}

/** Takes the typed bullet or number away; says whether it was a number. */
function stripMarker(paragraph: HTMLElement): boolean {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode();
  const match = /^[\s\u00a0]*(?:([·•◦▪§o‑–-])|((?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]))[\s\u00a0]+/i.exec(
    first?.textContent ?? '',
  );
  if (first !== null && match !== null) {
    first.textContent = (first.textContent ?? '').slice(match[0].length);
    return match[2] !== undefined;
  }
  return false;
}

function marksFromStyles(pasted: ParentNode): void {
  for (const span of pasted.querySelectorAll<HTMLElement>('span[style]')) {
    const style = span.getAttribute('style') ?? '';
    if (/font-style:\s*italic/i.test(style)) {
      wrapContent(span, 'em');
    }
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) {
      wrapContent(span, 'strong');
    }
  }
  // Google Docs wraps everything in a <b style="font-weight:normal">.
  for (const bold of pasted.querySelectorAll<HTMLElement>('b[style], strong[style]')) {
    if (/font-weight:\s*(normal|[1-4]00)/i.test(bold.getAttribute('style') ?? '')) {
      bold.replaceWith(...bold.childNodes);
    }
  }
  for (const styled of pasted.querySelectorAll('[style], [class]')) {
    styled.removeAttribute('style');
    styled.removeAttribute('class');
  }
}

function wrapContent(around: HTMLElement, name: string): void {
  const made = document.createElement(name);
  made.append(...around.childNodes);
  around.append(made);
}

function rename(from: Element, name: string): void {
  const made = document.createElement(name);
  made.append(...from.childNodes);
  from.replaceWith(made);
}
