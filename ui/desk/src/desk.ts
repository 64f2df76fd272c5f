import { followContents } from './contents.js';
import { keepFresh } from './dates.js';
import { focusErrors } from './errors.js';
import { closeMenus } from './menus.js';
import { enhancePicker } from './picker.js';
import { enhanceRepeat } from './repeat.js';
import { enhanceSwitch, listenForShortcuts } from './shortcuts.js';
import { guardUnsaved } from './unsaved.js';

/** Everything here makes a page that already works more comfortable; a page without script loses nothing it needs. */
function enhance(within: ParentNode): void {
  within.querySelectorAll<HTMLElement>('[data-repeat]').forEach(enhanceRepeat);
  within.querySelectorAll<HTMLElement>('[data-picker]').forEach(enhancePicker);
  void enhanceRichText(within);
}

/** The editor is heavy: only the pages that write rich text fetch it. */
async function enhanceRichText(within: ParentNode): Promise<void> {
  const areas = [...within.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich-text]')];
  if (areas.length === 0) {
    return;
  }
  try {
    const { enhance: edit } = await import('./rich-text.js');
    for (const area of areas) {
      edit(area);
    }
  } catch (problem) {
    // The plain text area stays, and says what it needs: HTML.
    console.error(problem);
  }
}

enhance(document);
document.querySelectorAll<HTMLElement>('[data-contents]').forEach(followContents);
document.querySelectorAll<HTMLFormElement>('form[data-unsaved-guard]').forEach(guardUnsaved);
document.querySelectorAll<HTMLElement>('[data-shortcuts-switch]').forEach(enhanceSwitch);
document.addEventListener('maillon-item-added', ({ detail }) => {
  enhance(detail);
});
listenForShortcuts();
closeMenus();
keepFresh();

const summary = document.querySelector<HTMLElement>('[data-error-summary]');
if (summary !== null) {
  focusErrors(summary);
}

declare global {
  interface DocumentEventMap {
    'maillon-item-added': CustomEvent<HTMLElement>;
  }
}
