import { announce, element } from './dom.js';
import { words } from './words.js';

/**
 * Adds, removes and moves the items of a list without a round trip. The buttons are the ones the server understands
 * (`name="add|remove|move-up|move-down"`), so the page does the same without script.
 *
 * `data-repeat="links"` names the property: fields are called `links[2].url`, their ids start with `links-2-`. A
 * `<template data-repeat-template>` with `__index__` in place of the number lets the script add; without it the server does.
 */
export function enhanceRepeat(list: HTMLElement): void {
  const property = list.dataset['repeat'] ?? '';
  const items = list.querySelector<HTMLElement>('[data-repeat-items]');
  if (property === '' || items === null) {
    return;
  }
  const template = list.querySelector<HTMLTemplateElement>('template[data-repeat-template]');
  const most = Number(list.dataset['max'] ?? Number.POSITIVE_INFINITY);
  const label = (item: HTMLElement): string =>
    item.querySelector('[data-repeat-legend]')?.textContent.trim() ?? words().item;
  const status = element('p', 'repeat__status quiet');
  status.hidden = true;
  list.append(status);

  const all = (): HTMLElement[] =>
    [...items.children].filter((child): child is HTMLElement => child instanceof HTMLElement);

  const renumber = (): void => {
    all().forEach((item, index, { length }) => {
      number(item, property, index);
      const legend = item.querySelector('[data-repeat-legend]');
      if (legend !== null && list.dataset['label'] !== undefined) {
        legend.textContent = `${list.dataset['label']} ${String(index + 1)}`;
      }
      button(item, 'move-up').forEach((up) => (up.disabled = index === 0));
      button(item, 'move-down').forEach((down) => (down.disabled = index === length - 1));
    });
    button(list, 'add').forEach((add) => (add.disabled = all().length >= most));
    // A field that moved or went is a change like any other.
    items.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const clearUndo = (): void => {
    status.hidden = true;
    status.replaceChildren();
  };

  const add = (): boolean => {
    const made = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild;
    if (!(made instanceof HTMLElement) || all().length >= most) {
      return false;
    }
    clearUndo();
    number(made, property, all().length, '__index__');
    items.append(made);
    renumber();
    list.dispatchEvent(new CustomEvent('maillon-item-added', { bubbles: true, detail: made }));
    firstField(made)?.focus();
    announce(words().added(label(made)));
    return true;
  };

  const move = (item: HTMLElement, by: -1 | 1): void => {
    clearUndo();
    const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (neighbour === null) {
      return;
    }
    const moved = label(item);
    neighbour[by < 0 ? 'before' : 'after'](item);
    renumber();
    const [wanted, other] = by < 0 ? (['move-up', 'move-down'] as const) : (['move-down', 'move-up'] as const);
    (button(item, wanted).find((one) => !one.disabled) ?? button(item, other)[0])?.focus();
    announce(words().movedUp(moved, all().indexOf(item) + 1));
  };

  const remove = (item: HTMLElement): void => {
    const removed = label(item);
    const place = all().indexOf(item);
    item.remove();
    renumber();
    const undo = element('button', 'button button--quiet button--small', words().undo);
    undo.type = 'button';
    undo.addEventListener('click', () => {
      const next = all()[place];
      if (next === undefined) {
        items.append(item);
      } else {
        next.before(item);
      }
      renumber();
      clearUndo();
      firstField(item)?.focus();
      announce(words().restored(removed));
    });
    status.replaceChildren(`${words().removed(removed)} `, undo);
    status.hidden = false;
    undo.focus();
    announce(words().removed(removed));
  };

  list.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('button') : null;
    if (pressed === null || pressed.disabled || pressed.closest('[data-repeat]') !== list) {
      return;
    }
    const item = all().find((one) => one.contains(pressed));
    if (pressed.name === 'add') {
      if (add()) {
        event.preventDefault();
      }
    } else if (item !== undefined && ['remove', 'move-up', 'move-down'].includes(pressed.name)) {
      event.preventDefault();
      if (pressed.name === 'remove') {
        remove(item);
      } else {
        move(item, pressed.name === 'move-up' ? -1 : 1);
      }
    }
  });
}

function button(within: HTMLElement, name: string): HTMLButtonElement[] {
  return [...within.querySelectorAll<HTMLButtonElement>(`button[name="${name}"]`)];
}

function firstField(item: HTMLElement): HTMLElement | undefined {
  return (
    item.querySelector<HTMLElement>(
      'input:not([type="hidden"]), select, textarea:not([hidden]), [contenteditable="true"]',
    ) ?? undefined
  );
}

const NUMBERED = ['name', 'id', 'for', 'value', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'list', 'href'];

/** Writes the item's place into its fields' names, their ids and whatever points to them. */
function number(item: HTMLElement, property: string, index: number, before = '\\d+'): void {
  const escaped = property.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const name = new RegExp(`^${escaped}\\[${before}\\]`);
  const id = new RegExp(`(^|[\\s#])${escaped}-${before}(?=-|$|\\s)`, 'g');
  for (const field of [item, ...item.querySelectorAll('*')]) {
    for (const attribute of NUMBERED) {
      const written = field.getAttribute(attribute);
      if (written === null || (attribute === 'value' && !(field instanceof HTMLButtonElement))) {
        continue;
      }
      const numbered =
        attribute === 'name' || attribute === 'value'
          ? written.replace(name, `${property}[${String(index)}]`)
          : written.replace(id, (_, start: string) => `${start}${property}-${String(index)}`);
      if (numbered !== written) {
        field.setAttribute(attribute, numbered);
      }
    }
  }
}
