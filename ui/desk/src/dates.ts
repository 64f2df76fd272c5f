import { words } from './words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words; from a week on, nothing: the date itself says more. Same rule as the server's. */
export function ago(then: Date, now: Date): string | undefined {
  const elapsed = now.getTime() - then.getTime();
  const say = words();
  if (Number.isNaN(elapsed) || elapsed < -MINUTE) {
    return undefined;
  }
  if (elapsed < MINUTE) {
    return say.now;
  }
  if (elapsed < HOUR) {
    return say.minutes(Math.floor(elapsed / MINUTE));
  }
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (then.getTime() >= midnight) {
    return say.hours(Math.floor(elapsed / HOUR));
  }
  const nights = Math.ceil((midnight - then.getTime()) / DAY);
  if (nights === 1) {
    return say.yesterday;
  }
  return nights < 7 ? say.days(nights) : undefined;
}

/** Keeps “il y a 2 min” true while the page stays open. The exact date stays in `title` and for screen readers. */
export function keepFresh(page: ParentNode = document, clock: () => Date = () => new Date()): () => void {
  const refresh = (): void => {
    for (const time of page.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
      const text = ago(new Date(time.dateTime), clock());
      const place = time.querySelector('[data-relative-text]') ?? time;
      if (text !== undefined && place.textContent !== text) {
        place.textContent = text;
      }
    }
  };
  refresh();
  const timer = setInterval(refresh, MINUTE / 2);
  return () => {
    clearInterval(timer);
  };
}
