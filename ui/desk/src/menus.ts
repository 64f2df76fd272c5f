/** Closes an open menu when one goes elsewhere or presses Escape. */
export function closeMenus(): void {
  const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll('details.menu[open]');
  document.addEventListener('click', ({ target }) => {
    for (const menu of open()) {
      if (!(target instanceof Node && menu.contains(target))) {
        menu.open = false;
      }
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    for (const menu of open()) {
      if (!(target instanceof Node && menu.contains(target))) {
        menu.open = false;
      }
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      return;
    }
    for (const menu of open()) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) {
        menu.querySelector('summary')?.focus();
      }
    }
  });
}
