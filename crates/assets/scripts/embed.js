// One tag on a shop's own site: it puts the form for complaints in its place, in a frame of its own. Nothing of the site
// is read and nothing is sent there; the form tells how high it is, and that is all the two say to each other.
(() => {
  const LEAST_PX = 320;
  const MOST_PX = 20_000;
  /** Until the form has told its own height. */
  const FIRST_PX = 1100;
  /** A form that has told nothing by then is not shown here (nobody named this site), or its desk does not answer. */
  const WAIT_MS = 5000;

  const tag = document.currentScript;
  if (!tag) {
    return;
  }
  const desk = new URL(tag.src).origin;
  const page = new URL('/complain', desk);
  const language = tag.dataset.lang || document.documentElement.lang;
  if (language) {
    page.searchParams.set('lang', language);
  }
  const address = new URL(page);
  address.searchParams.set('embed', '1');

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = tag.dataset.title || 'Complaint';
  frame.style.width = '100%';
  frame.style.border = '0';
  frame.style.colorScheme = 'normal';
  frame.style.height = `${FIRST_PX}px`;

  // In place of a frame that stays empty: the way to the form on its own page.
  const link = document.createElement('a');
  link.href = page.href;
  link.textContent = frame.title;
  const instead = document.createElement('p');
  instead.append(link);
  instead.hidden = true;
  tag.after(instead, frame);
  const show = (form) => {
    instead.hidden = form;
    frame.style.visibility = form ? 'visible' : 'hidden';
  };
  const waited = setTimeout(() => {
    show(false);
    frame.style.height = '0';
  }, WAIT_MS);

  let shown = false;
  frame.addEventListener('load', () => {
    // After sending, what is told stands at the top of the frame: bring it into sight.
    if (shown) {
      frame.scrollIntoView({ block: 'start' });
    }
    shown = true;
  });
  window.addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== desk) {
      return;
    }
    const height = Number(event.data?.complaintHeight);
    if (Number.isFinite(height)) {
      clearTimeout(waited);
      show(true);
      frame.style.height = `${Math.min(Math.max(Math.ceil(height), LEAST_PX), MOST_PX)}px`;
    }
  });
})();
