import { announce, element } from './dom.js';
import { words } from './words.js';

/** Stands for the id of a new item in the template the server sends along. */
const PLACEHOLDER = '__id__';

/**
 * Adds, removes and moves the items of a list without a round trip. The buttons are the ones the server understands
 * (`name="do"`, `value="up:supports:ID"`), so the page does the same without script.
 *
 * `data-repeat="links"` names the field: each item carries its id in a hidden input of that name, and its inputs are
 * called `links.ID.url`. An item keeps its id for life, so nothing is renamed when it moves. A
 * `<template data-repeat-template>` lets the script add; without it the server does.
 */
export function enhanceRepeat(list: HTMLElement): void {
  const items = list.querySelector<HTMLElement>('[data-repeat-items]');
  if (items === null) {
    return;
  }
  const template = list.querySelector<HTMLTemplateElement>('template[data-repeat-template]');
  const adding = list.querySelector<HTMLButtonElement>('button[value^="add:"]');
  const most = Number(list.dataset['max'] ?? Number.POSITIVE_INFINITY);
  const status = element('p', 'repeat__status quiet');
  status.hidden = true;
  items.after(status);

  const all = (): HTMLElement[] => [...items.querySelectorAll<HTMLElement>(':scope > [data-repeat-item]')];
  const name = (item: HTMLElement): string =>
    item.querySelector('[data-repeat-legend]')?.textContent.trim() ?? list.dataset['label'] ?? words().item;

  const renumber = (): void => {
    all().forEach((item, index, { length }) => {
      const called = `${list.dataset['label'] ?? words().item} ${String(index + 1)}`;
      item.querySelectorAll('[data-repeat-legend]').forEach((legend) => (legend.textContent = called));
      item.querySelectorAll('[data-repeat-name]').forEach((rest) => (rest.textContent = ` ${called}`));
      tool(item, 'up').forEach((up) => (up.disabled = index === 0));
      tool(item, 'down').forEach((down) => (down.disabled = index === length - 1));
    });
    if (adding !== null) {
      adding.disabled = all().length >= most;
    }
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
    give(made, freshId());
    items.append(made);
    renumber();
    list.dispatchEvent(new CustomEvent('maillon-item-added', { bubbles: true, detail: made }));
    firstField(made)?.focus();
    announce(words().added(name(made)));
    return true;
  };

  const move = (item: HTMLElement, by: 'up' | 'down'): void => {
    clearUndo();
    const neighbour = by === 'up' ? item.previousElementSibling : item.nextElementSibling;
    if (neighbour === null) {
      return;
    }
    const moved = name(item);
    neighbour[by === 'up' ? 'before' : 'after'](item);
    renumber();
    const other = by === 'up' ? 'down' : 'up';
    (tool(item, by).find((one) => !one.disabled) ?? tool(item, other)[0])?.focus();
    announce(words().moved(moved, all().indexOf(item) + 1));
  };

  const remove = (item: HTMLElement): void => {
    const removed = name(item);
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
    if (pressed === adding) {
      if (add()) {
        event.preventDefault();
      }
      return;
    }
    const item = all().find((one) => one.contains(pressed));
    const what = pressed.dataset['repeatTool'];
    if (item === undefined || what === undefined) {
      return;
    }
    event.preventDefault();
    if (what === 'remove') {
      remove(item);
    } else if (what === 'up' || what === 'down') {
      move(item, what);
    }
  });
}

function tool(item: HTMLElement, what: string): HTMLButtonElement[] {
  return [...item.querySelectorAll<HTMLButtonElement>(`button[data-repeat-tool="${what}"]`)];
}

function firstField(item: HTMLElement): HTMLElement | undefined {
  return (
    item.querySelector<HTMLElement>(
      'input:not([type="hidden"]), select, textarea:not([hidden]), [contenteditable="true"]',
    ) ?? undefined
  );
}

/** Writes an id wherever the template left room for it. */
function give(item: HTMLElement, id: string): void {
  for (const part of [item, ...item.querySelectorAll('*')]) {
    for (const { name, value } of [...part.attributes]) {
      if (value.includes(PLACEHOLDER)) {
        part.setAttribute(name, value.replaceAll(PLACEHOLDER, id));
      }
    }
  }
}

/** A random UUID, also where the browser gives none: on an address without encryption. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
