import { followTicks } from './bulk.js';
import { followContents } from './contents.js';
import { countCharacters } from './count.js';
import { keepFresh } from './dates.js';
import { focusErrors, followFieldLinks, goToField } from './errors.js';
import { enhanceMedia } from './media.js';
import { suggestPeople } from './mentions.js';
import { closeMenus } from './menus.js';
import { enhancePicker } from './picker.js';
import { enhanceRepeat } from './repeat.js';
import { enhanceSwitch, listenForShortcuts } from './shortcuts.js';
import { guardUnsaved } from './unsaved.js';

/** Everything here makes a page that already works more comfortable; a page without script loses nothing it needs. */
function enhance(within: ParentNode): Promise<void> {
  within.querySelectorAll<HTMLElement>('[data-repeat]').forEach(enhanceRepeat);
  within.querySelectorAll<HTMLElement>('[data-picker]').forEach(enhancePicker);
  within.querySelectorAll<HTMLElement>('[data-media]').forEach(enhanceMedia);
  within.querySelectorAll<HTMLTextAreaElement>('textarea[data-longest]').forEach(countCharacters);
  return enhanceRichText(within);
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

const ready = enhance(document);
document.querySelectorAll<HTMLElement>('[data-contents]').forEach(followContents);
document.querySelectorAll<HTMLFormElement>('form[data-unsaved-guard]').forEach(guardUnsaved);
document.querySelectorAll<HTMLFormElement>('form[data-bulk]').forEach(followTicks);
document.querySelectorAll<HTMLElement>('[data-mentions]').forEach(suggestPeople);
document.querySelectorAll<HTMLElement>('[data-shortcuts-switch]').forEach(enhanceSwitch);
document.addEventListener('maillon-item-added', ({ detail }) => {
  void enhance(detail);
});
listenForShortcuts();
closeMenus();
keepFresh();

followFieldLinks();

const summary = document.querySelector<HTMLElement>('[data-error-summary]');
if (summary !== null) {
  focusErrors(summary);
} else {
  // Whoever comes from a list of what is missing wants to write there; the editor has to be in place for that.
  void ready.then(() => goToField(location.hash));
}

declare global {
  interface DocumentEventMap {
    'maillon-item-added': CustomEvent<HTMLElement>;
  }
}
