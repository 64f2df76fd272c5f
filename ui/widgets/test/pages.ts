/** Opens a page of the workspace in a frame and waits until it stands. */
export async function openFrame(path: string, width = 1280, height = 2400): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.src = path;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  await frame.contentDocument?.fonts.ready;
  return frame;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
  }[];
}

interface AxeWindow extends Window {
  axe?: { run: (context: unknown, options: unknown) => Promise<AxeResults> };
}

/** What axe finds, as sentences; an empty list is what one wants. */
export async function axeFindings(view: Window, context: unknown = view.document): Promise<readonly string[]> {
  const window = view as AxeWindow;
  if (window.axe === undefined) {
    const script = view.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      view.document.head.append(script);
    });
  }
  const results = await window.axe?.run(context, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  });
  if (results === undefined) {
    throw new Error('axe did not load');
  }
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}
