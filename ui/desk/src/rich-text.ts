import { Editor, getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model';
import { readHtml } from '../../widgets/src/html.js';
import { element } from './dom.js';
import { askForLink } from './link-dialog.js';
import { LinkMark, linkTarget } from './link-mark.js';
import { buildToolbar } from './toolbar.js';
import { cleanPaste } from './word-paste.js';
import { words } from './words.js';

/** Tab keeps moving through the page; lists nest with the keys word processors use. */
const NestedListItem = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Alt-Shift-ArrowRight': () => this.editor.commands.sinkListItem(this.name),
      'Alt-Shift-ArrowLeft': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const extensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Heading.configure({ levels: [3, 4] }),
  BulletList,
  OrderedList,
  NestedListItem,
  ListKeymap,
  Blockquote,
  LinkMark,
  UndoRedo,
];

const schema = getSchema(extensions);
const reader = DOMParser.fromSchema(schema);

/** Reads the clipboard as the schema does, after cleaning what word processors add. */
class ClipboardReader extends DOMParser {
  override parseSlice(pasted: Node, options?: ParseOptions): Slice {
    if (pasted instanceof Element || pasted instanceof DocumentFragment) {
      cleanPaste(pasted);
    }
    return super.parseSlice(pasted, options);
  }
}

const clipboard = new ClipboardReader(schema, reader.rules);

/**
 * Puts an editor over a text area of HTML. The text area stays, hidden, and always holds what will be sent: the form
 * does not know the difference. Nothing is written into it before somebody changes something.
 */
export function enhance(area: HTMLTextAreaElement): Editor {
  const label = area.labels[0];
  const mount = element('div', '');
  const foot = element('div', 'rich-text__foot');
  const box = element('div', 'rich-text');
  const editor: Editor = new Editor({
    element: mount,
    extensions,
    injectCSS: false,
    content: reader.parse(readHtml(area.value)).toJSON() as object,
    editorProps: {
      attributes: attributesFor(area, label),
      clipboardParser: clipboard,
      handlePaste: (view, event) => {
        const url = linkTarget(event.clipboardData?.getData('text/plain') ?? '');
        if (url === undefined || view.state.selection.empty) {
          return false;
        }
        return editor.commands.setMark('link', { href: url });
      },
      handleKeyDown: (_, event) => {
        if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
          event.preventDefault();
          void editLink(editor);
          return true;
        }
        if (event.altKey && event.key === 'F10') {
          event.preventDefault();
          toolbar.focus();
          return true;
        }
        return false;
      },
    },
    onUpdate: () => {
      area.value = editor.isEmpty ? '' : editor.getHTML();
      area.dispatchEvent(new Event('input', { bubbles: true }));
      tellLength();
    },
  });
  const toolbar = buildToolbar(editor, () => {
    void editLink(editor);
  });
  const length = element('span', '');
  const tellLength = (): void => {
    length.textContent = words().words(editor.getText().split(/\s+/).filter(Boolean).length);
  };
  tellLength();
  foot.append(length, element('span', '', words().toolbarHint));
  box.append(toolbar.element, mount, foot);
  area.after(box);
  area.hidden = true;
  area.parentElement?.querySelectorAll<HTMLElement>('[data-plain-hint]').forEach((hint) => {
    hint.hidden = true;
  });
  // A hidden field that is required would stop the form without a word.
  area.required = false;
  label?.addEventListener('click', () => {
    editor.commands.focus();
  });
  area.form?.addEventListener('reset', () => {
    requestAnimationFrame(() => {
      editor.commands.setContent(reader.parse(readHtml(area.value)).toJSON() as object, { emitUpdate: false });
    });
  });
  return editor;
}

let numbered = 0;

function attributesFor(area: HTMLTextAreaElement, label: HTMLLabelElement | undefined): Record<string, string> {
  const attributes: Record<string, string> = {
    class: 'rich-text__area prose',
    role: 'textbox',
    'aria-multiline': 'true',
  };
  if (label !== undefined) {
    numbered += 1;
    label.id ||= `rich-text-label-${String(numbered)}`;
    attributes['aria-labelledby'] = label.id;
  }
  for (const name of ['aria-describedby', 'aria-invalid', 'lang', 'spellcheck']) {
    const value = area.getAttribute(name);
    if (value !== null) {
      attributes[name] = value;
    }
  }
  if (area.required) {
    attributes['aria-required'] = 'true';
  }
  return attributes;
}

/** Asks about the link under the cursor, or makes one of the selection. */
export async function editLink(editor: Editor): Promise<void> {
  if (editor.isActive('link')) {
    editor.commands.extendMarkRange('link');
  }
  const { from, to } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, ' ');
  const answer = await askForLink({ url: String(editor.getAttributes('link')['href'] ?? ''), text });
  editor.commands.focus();
  if (answer === undefined) {
    return;
  }
  if (answer.text === text) {
    editor.chain().setTextSelection({ from, to }).setMark('link', { href: answer.url }).run();
    return;
  }
  editor
    .chain()
    .insertContentAt(
      { from, to },
      { type: 'text', text: answer.text, marks: [{ type: 'link', attrs: { href: answer.url } }] },
    )
    .run();
}
