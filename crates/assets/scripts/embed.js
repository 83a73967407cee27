// One tag on a shop's own site: it puts the form for complaints in its place, in a frame of its own. Nothing of the site
// is read and nothing is sent there; the form tells how high it is, and that is all the two say to each other.
(() => {
  const LEAST_PX = 320;
  const MOST_PX = 20_000;
  /** Until the form has told its own height. */
  const FIRST_PX = 1100;

  const tag = document.currentScript;
  if (!tag) {
    return;
  }
  const desk = new URL(tag.src).origin;
  const address = new URL('/complain', desk);
  address.searchParams.set('embed', '1');
  const language = tag.dataset.lang || document.documentElement.lang;
  if (language) {
    address.searchParams.set('lang', language);
  }

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = tag.dataset.title || 'Complaint';
  frame.style.width = '100%';
  frame.style.border = '0';
  frame.style.colorScheme = 'normal';
  frame.style.height = `${FIRST_PX}px`;
  tag.after(frame);

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
      frame.style.height = `${Math.min(Math.max(Math.ceil(height), LEAST_PX), MOST_PX)}px`;
    }
  });
})();
