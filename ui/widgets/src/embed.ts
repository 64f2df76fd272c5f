/**
 * The only script of the framed document: it tells the page around how tall it is. It speaks WordPress's messages
 * (a host that asked with a `secret` in the hash) and a plain one of ours. Alone in a tab it does nothing.
 */
const frame = window.parent === window ? undefined : window.parent;

/** WordPress adds its own secret after ours; the last one is the one it listens to. */
export function lastSecret(hash: string): string | undefined {
  return [...hash.matchAll(/[#&?]secret=([A-Za-z0-9]{1,64})(?=$|[#&?])/g)].at(-1)?.[1];
}

function tell(message: Readonly<Record<string, unknown>>): void {
  // The height of a public page is no secret, and the frame cannot know who shows it.
  frame?.postMessage(message, '*');
}

let told = 0;

function tellHeight(again = false): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === 0 || (height === told && !again)) {
    return;
  }
  told = height;
  tell({ type: 'maillon:height', height });
  const secret = lastSecret(location.hash);
  if (secret !== undefined) {
    tell({ message: 'height', value: height, secret });
  }
}

/** WordPress follows a link only to its own idea of our host; elsewhere the browser does what it does. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const secret = lastSecret(location.hash);
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || secret === undefined || !plain || link.host !== location.host) {
    return;
  }
  tell({ message: 'link', value: link.href, secret });
  event.preventDefault();
}

if (frame !== undefined) {
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const asked = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
    if (source === frame && (asked['message'] === 'ready' || asked['type'] === 'maillon:ready')) {
      tellHeight(true);
    }
  });
  document.addEventListener('click', follow);
  new ResizeObserver(() => {
    tellHeight();
  }).observe(document.documentElement);
  window.addEventListener('load', () => {
    tellHeight(true);
  });
  tellHeight();
}
