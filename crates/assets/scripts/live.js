// What changes while a page is open: the desk says that something did, the page asks for itself again, and what is new
// comes in without a jump. Words that somebody is writing are never touched, and no line is lost while the desk is away.

import { Fresh } from './live/fresh.js';
import { Line } from './live/line.js';
import { Outage } from './live/outage.js';
import { typing } from './live/typing.js';
import { wordsOf } from './words.js';

/** Milliseconds between two looks at a list, however much changes in it. */
const LIST_REST = 2_000;
/** The same at a case. */
const CASE_REST = 300;
/** The same while one types what is looked for. */
const TYPED_REST = 250;
/** Milliseconds for which it is told what is new. */
const TOLD_FOR = 30_000;
/** A list is looked at so often even where nothing was told: times in words grow old. */
const GROWS_OLD = 60_000;

const dock = document.getElementById('live');
const template = document.getElementById('live-words');
if (dock && template && globalThis.EventSource) {
  start(wordsOf(template));
}

function start(words) {
  const { listen, here } = dock.dataset;
  const said = document.getElementById('live-said');
  const heard = document.getElementById('live-heard');
  const outage = new Outage(document.getElementById('live-line'), words);
  const rest = listen ? (here ? CASE_REST : LIST_REST) : TYPED_REST;
  const fresh = new Fresh(dock, { rest, gone: () => say(words('signed-out'), { stays: true }), came });
  let told;
  const say = (text, { stays = false } = {}) => {
    said.textContent = text;
    said.hidden = !text;
    clearTimeout(told);
    if (text && !stays) {
      told = setTimeout(() => say(''), TOLD_FOR);
    }
  };

  /** The page shows how it stands now; what is new is told. */
  async function came({ since, left, title }) {
    const fragment = here ? await ask(`${here}?since=${since}`) : undefined;
    const news = fragment?.querySelector('[data-came]')?.textContent;
    if (news || left) {
      say([news ?? words('changed'), left && words('kept')].filter(Boolean).join(' '));
    } else if (title) {
      heard.textContent = title;
    }
    showOthers(fragment);
  }

  let others = '';
  function showOthers(fragment) {
    if (!fragment) {
      return;
    }
    const list = fragment.querySelector('[data-others]');
    const place = document.getElementById('live-here');
    place.replaceChildren(...(list ? [list] : []));
    // Told when somebody comes or begins to write; that somebody went is seen.
    const now = list?.textContent ?? '';
    if (now && now !== others) {
      heard.textContent = [...list.children].map((one) => one.textContent).join(' ');
    }
    others = now;
  }

  searching(fresh);
  if (!listen) {
    return;
  }
  const line = new Line(listen, {
    changed: () => fresh.soon(),
    here: async () => showOthers(await ask(here)),
    stands: () => {
      if (outage.ends()) {
        fresh.soon();
      }
    },
    away: () => outage.begins(),
  });
  outage.guard(() => line.stands());
  if (here) {
    typing(here);
  } else {
    setInterval(() => document.hidden || fresh.soon(), GROWS_OLD);
  }
}

/** Results as one types: the address follows the words, and the page its address. */
function searching(fresh) {
  const form = document.querySelector('form[data-as-one-types]');
  form?.addEventListener('input', () => {
    const url = new URL(form.action);
    url.search = new URLSearchParams(new FormData(form));
    history.replaceState(null, '', url);
    fresh.soon();
  });
}

/** A fragment of the desk; nothing where it cannot be had. */
async function ask(url) {
  try {
    const response = await fetch(url, { redirect: 'error' });
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}
