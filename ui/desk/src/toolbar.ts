import type { Editor } from '@tiptap/core';
import { element, icon } from './dom.js';
import { words } from './words.js';

interface Tool {
  readonly icon: string;
  readonly label: string;
  readonly keys: string;
  readonly pressed?: () => boolean;
  readonly possible: () => boolean;
  readonly run: () => void;
}

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The buttons above a rich text: one stop for Tab, arrows inside, Escape back to the text. */
export function buildToolbar(
  editor: Editor,
  editLink: () => void,
): { readonly element: HTMLElement; focus: () => void } {
  const say = words();
  const shortcut = (keys: string): string => {
    const named = APPLE
      ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧')
      : keys.replace('Mod', 'Ctrl');
    return document.documentElement.lang.startsWith('en') ? named : named.replace('Shift', 'Maj');
  };
  const groups: readonly (readonly Tool[])[] = [
    [
      tool('heading-3', say.heading3, 'Mod+Alt+3', 'heading', { level: 3 }, () =>
        editor.chain().focus().toggleHeading({ level: 3 }),
      ),
      tool('heading-4', say.heading4, 'Mod+Alt+4', 'heading', { level: 4 }, () =>
        editor.chain().focus().toggleHeading({ level: 4 }),
      ),
    ],
    [
      tool('bold', say.bold, 'Mod+B', 'bold', {}, () => editor.chain().focus().toggleBold()),
      tool('italic', say.italic, 'Mod+I', 'italic', {}, () => editor.chain().focus().toggleItalic()),
      {
        icon: 'link',
        label: say.link,
        keys: 'Mod+K',
        pressed: () => editor.isActive('link'),
        possible: () => true,
        run: editLink,
      },
      plain(
        'unlink',
        say.unlink,
        '',
        () => editor.isActive('link'),
        () => editor.chain().focus().extendMarkRange('link').unsetMark('link').run(),
      ),
    ],
    [
      tool('list', say.bulletList, 'Mod+Shift+8', 'bulletList', {}, () => editor.chain().focus().toggleBulletList()),
      tool('list-ordered', say.orderedList, 'Mod+Shift+7', 'orderedList', {}, () =>
        editor.chain().focus().toggleOrderedList(),
      ),
      plain(
        'indent',
        say.nest,
        'Alt+Shift+→',
        () => editor.can().sinkListItem('listItem'),
        () => editor.chain().focus().sinkListItem('listItem').run(),
      ),
      plain(
        'outdent',
        say.unnest,
        'Alt+Shift+←',
        () => editor.can().liftListItem('listItem'),
        () => editor.chain().focus().liftListItem('listItem').run(),
      ),
      tool('quote', say.quote, 'Mod+Shift+B', 'blockquote', {}, () => editor.chain().focus().toggleBlockquote()),
    ],
    [
      plain(
        'undo',
        say.undoEdit,
        'Mod+Z',
        () => editor.can().undo(),
        () => editor.chain().focus().undo().run(),
      ),
      plain(
        'redo',
        say.redo,
        'Mod+Shift+Z',
        () => editor.can().redo(),
        () => editor.chain().focus().redo().run(),
      ),
    ],
  ];

  function tool(
    name: string,
    label: string,
    keys: string,
    node: string,
    attributes: Record<string, unknown>,
    chain: () => { run: () => boolean },
  ): Tool {
    return {
      icon: name,
      label,
      keys,
      pressed: () => editor.isActive(node, attributes),
      possible: () => true,
      run: () => {
        chain().run();
      },
    };
  }

  function plain(name: string, label: string, keys: string, possible: () => boolean, run: () => boolean): Tool {
    return { icon: name, label, keys, possible, run };
  }

  const buttons: { readonly tool: Tool; readonly button: HTMLButtonElement }[] = [];
  const bar = element('div', 'rich-text__toolbar');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say.toolbar);
  for (const group of groups) {
    const box = element('div', 'rich-text__group');
    for (const one of group) {
      const button = element(
        'button',
        'rich-text__button',
        icon(one.icon),
        element('span', 'visually-hidden', one.label),
      );
      button.type = 'button';
      button.title = one.keys === '' ? one.label : `${one.label} (${shortcut(one.keys)})`;
      button.tabIndex = -1;
      button.addEventListener('mousedown', (event) => {
        // The text keeps its selection.
        event.preventDefault();
      });
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') {
          one.run();
        }
      });
      buttons.push({ tool: one, button });
      box.append(button);
    }
    bar.append(box);
  }

  const makeStop = (index: number): HTMLButtonElement | undefined => {
    buttons.forEach(({ button }, place) => {
      button.tabIndex = place === index ? 0 : -1;
    });
    return buttons[index]?.button;
  };
  makeStop(0);
  const focus = (): void => {
    buttons.find(({ button }) => button.tabIndex === 0)?.button.focus();
  };

  bar.addEventListener('keydown', (event) => {
    const here = buttons.findIndex(({ button }) => button === document.activeElement);
    const next: Record<string, number> = {
      ArrowRight: (here + 1) % buttons.length,
      ArrowLeft: (here - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const wanted = next[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      makeStop(wanted)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
    }
  });

  const refresh = (): void => {
    for (const { tool: one, button } of buttons) {
      if (one.pressed !== undefined) {
        button.setAttribute('aria-pressed', String(one.pressed()));
      }
      button.setAttribute('aria-disabled', String(!one.possible()));
    }
  };
  editor.on('transaction', refresh);
  refresh();
  return { element: bar, focus };
}
