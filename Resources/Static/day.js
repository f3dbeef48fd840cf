// The screens of the day of a meeting: what others do shows at once, every act has a key, and what was typed survives a lost
// connection. Without it the screens work as forms and links. It runs before app.js, which marks the keys set here.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const desk = document.querySelector("[data-live-desk]");
  const board = document.querySelector("[data-live-board]");
  const isTyping = (element) =>
    element instanceof HTMLElement && element.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit])");
  // While a Japanese word is being composed every key belongs to the input method.
  const isComposing = (event) => event.isComposing || event.keyCode === 229;

  // The clock of the current item.

  const elapsed = (since) => {
    const seconds = Math.max(0, Math.floor((Date.now() - new Date(since).getTime()) / 1000));
    const minutes = Math.floor(seconds / 60);
    return minutes < 600 ? `経過${minutes}分${String(seconds % 60).padStart(2, "0")}秒` : "";
  };
  const showClocks = () =>
    all("[data-clock-since]").forEach((clock) => (clock.textContent = elapsed(clock.dataset.clockSince)));
  showClocks();
  setInterval(showClocks, 1000);

  // Events: one connection for a screen. It comes back by itself; where the server turned it away, it is tried again.

  const status = document.querySelector("[data-live-status]");
  const follow = (address, receive) => {
    let source = null;
    const start = () => {
      source = new EventSource(address);
      source.onopen = () => (status.textContent = "");
      source.onmessage = (event) => receive(event.data);
      source.onerror = () => {
        status.textContent = "通信が切れています。つながると、最新の内容に変わります。";
        if (source.readyState === EventSource.CLOSED) setTimeout(start, 10_000);
      };
    };
    start();
    window.addEventListener("pagehide", () => source.close());
    window.addEventListener("pageshow", (event) => event.persisted && start());
  };

  const parsed = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content;
  };

  if (board) {
    follow(board.dataset.events, (html) => {
      board.replaceChildren(parsed(html));
      showClocks();
    });
  }

  const showNews = (text) => {
    const news = document.querySelector("[data-live-news]");
    const link = document.createElement("a");
    link.href = location.href;
    link.dataset.key = "z";
    link.textContent = "画面を新しくする(Alt+Z)";
    link.setAttribute("aria-keyshortcuts", "Alt+Z");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    news.replaceChildren(`ほかの画面で変更がありました。${text} `, link);
    news.hidden = false;
  };

  if (desk) {
    follow(desk.dataset.events, (html) => {
      const fragment = parsed(html);
      for (const part of all("[data-part]", fragment)) {
        const place = document.querySelector(`[data-live-part="${part.dataset.part}"]`);
        if (place.innerHTML.trim() === part.innerHTML.trim()) continue;
        const wasOpen = place.querySelector("details[open]");
        place.replaceChildren(...part.childNodes);
        if (wasOpen && place.querySelector("details")) place.querySelector("details").open = true;
      }
      const change = fragment.querySelector("[data-change]");
      if (Number(change.dataset.change) > Number(desk.dataset.seen)) showNews(change.textContent);
    });
  }

  // The page that reads a decision back belongs to the day too.
  const day = desk || document.querySelector("[data-day]");
  if (!day) return;

  // Keys of the ways to decide. app.js gives them their marks.

  const methodKeys = { no_objection: "i", show_of_hands: "k", roll_call: "m", secret_ballot: "c" };
  all("[data-decision] input[name=method]").forEach((radio) => {
    if (!(radio.value in methodKeys)) return;
    radio.dataset.key = methodKeys[radio.value];
    if (["show_of_hands", "secret_ballot"].includes(radio.value)) radio.dataset.keyFocus = "[name=in_favour]";
  });

  // Enter in the time of the opening opens.

  all("[data-enter-opens]").forEach((group) =>
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || isComposing(event) || !event.target.matches("input")) return;
      event.preventDefault();
      group.querySelector("[data-opens]").click();
    }),
  );

  // Single letters act in the list of seats alone, and only while somebody wants them (WCAG 2.1.4).

  const store = {
    get: (key) => {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden: the page still holds what was typed.
      }
    },
  };
  const lettersAct = () => store.get("shingi-letters") !== false;

  const list = document.querySelector("[data-seat-list]");
  const seats = list ? all("[data-seat]", list) : [];
  let digits = "";
  let digitsAt = 0;

  const chosenMode = (seat) => {
    const radios = all("input[type=radio]:checked", seat);
    const last = radios[radios.length - 1];
    return last ? seat.querySelector(`label[for="${CSS.escape(last.id)}"]`).textContent : "未記録";
  };
  const nameSeat = (seat, index) => {
    const name = seat.dataset.name || (seat.dataset.name = seat.getAttribute("aria-label"));
    seat.setAttribute("aria-label", `${index + 1}番 ${name} ${chosenMode(seat)}`);
  };
  const goTo = (index) => {
    const seat = seats[Math.max(0, Math.min(index, seats.length - 1))];
    seats.forEach((other) => (other.tabIndex = other === seat ? 0 : -1));
    seat.focus();
  };
  const choose = (seat, mode) => {
    const radio = all(`input[type=radio][value="${mode}"]`, seat).pop();
    if (!radio) return;
    radio.checked = true;
    radio.dispatchEvent(new Event("input", { bubbles: true }));
    nameSeat(seat, seats.indexOf(seat));
  };
  const press = (seat, verb) => {
    const button = all("button[name=_seat]", seat).find((button) => button.value.startsWith(`${verb}:`));
    if (button) button.click();
  };
  const focusTime = (seat, which) => {
    const input = all(`input[id$="-${which}"]`, seat).pop();
    input.focus();
    input.select();
  };
  const seatKeys = {
    k: ["会場", (seat) => choose(seat, "place")],
    w: ["Web", (seat) => choose(seat, "web")],
    x: ["欠席", (seat) => choose(seat, "absent")],
    l: ["今、退席した", (seat) => press(seat, "left")],
    m: ["今、戻った", (seat) => press(seat, "back")],
    t: ["到着の時刻を書く", (seat) => focusTime(seat, "arrived")],
    y: ["退席の時刻を書く", (seat) => focusTime(seat, "left")],
    Enter: ["出席を保存する", (seat) => seat.closest("form").querySelector("button[type=submit]").click()],
  };
  const moves = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  seats.forEach((seat, index) => {
    seat.tabIndex = index === 0 ? 0 : -1;
    nameSeat(seat, index);
  });
  if (list) {
    list.addEventListener("change", (event) => {
      const seat = event.target.closest("[data-seat]");
      nameSeat(seat, seats.indexOf(seat));
    });
    list.addEventListener("keydown", (event) => {
      const seat = event.target;
      if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || !seats.includes(seat)) return;
      const index = seats.indexOf(seat);
      if (event.key in moves) goTo(index + moves[event.key]);
      else if (event.key === "Home") goTo(0);
      else if (event.key === "End") goTo(seats.length - 1);
      else if (event.key === "Enter") seatKeys.Enter[1](seat);
      else if (!lettersAct()) return;
      else if (/^\d$/.test(event.key)) {
        digits = Date.now() - digitsAt < 1500 ? digits + event.key : event.key;
        digitsAt = Date.now();
        if (Number(digits) > seats.length) digits = event.key;
        goTo(Number(digits) - 1);
      } else if (event.key.toLowerCase() in seatKeys) seatKeys[event.key.toLowerCase()][1](seat);
      else return;
      event.preventDefault();
    });
    // The way back after an act on a seat.
    list.closest("form").addEventListener("submit", () => {
      const index = seats.findIndex((seat) => seat.contains(document.activeElement));
      if (index >= 0) sessionStorage.setItem("shingi-seat", `${location.pathname} ${index}`);
    });
    const toSeats = document.getElementById("seats-title");
    toSeats.dataset.key = "y";
    toSeats.dataset.keyFocus = "[data-seat][tabindex='0']";
  }

  // Where the focus is when a screen comes up: on what is done next. Browsers take it away when they scroll to the place that the
  // address names, so that is done here instead.

  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (named) {
    history.replaceState(history.state, "", location.pathname + location.search);
    named.scrollIntoView();
  }
  let wanted = null;
  document.addEventListener("focusin", (event) => (wanted = event.target));
  window.addEventListener("load", () => {
    if (document.activeElement === document.body && wanted && wanted.isConnected) wanted.focus({ preventScroll: true });
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (document.querySelector("[data-error-summary]")) return;
    const [path, index] = (sessionStorage.getItem("shingi-seat") || "").split(" ");
    sessionStorage.removeItem("shingi-seat");
    if (path === location.pathname && seats.length) return goTo(Number(index));
    if (!desk) return;
    if (document.querySelector("[data-decision]")) return;
    if (document.querySelector("[data-opens]") && seats.length) return goTo(0);
    const heading = document.getElementById("current-title") || document.querySelector("h1");
    heading.focus({ preventScroll: true });
  });

  // Help: all keys of this screen.

  const help = document.createElement("dialog");
  help.className = "dialog";
  help.setAttribute("aria-labelledby", "key-help-title");

  const keyRow = (key, text) => {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    const mark = document.createElement("kbd");
    const cell = document.createElement("td");
    head.scope = "row";
    mark.textContent = key;
    cell.textContent = text;
    head.append(mark);
    row.append(head, cell);
    return row;
  };

  const keyText = (target) => {
    if (target.dataset.keyLabel) return target.dataset.keyLabel;
    if (target.matches("input")) return document.querySelector(`label[for="${CSS.escape(target.id)}"]`).firstChild.textContent;
    const copy = target.cloneNode(true);
    all("kbd", copy).forEach((mark) => mark.remove());
    return copy.textContent.trim();
  };

  const keyTable = (caption, rows) => {
    const table = document.createElement("table");
    table.className = "table";
    const title = document.createElement("caption");
    title.textContent = caption;
    const body = document.createElement("tbody");
    body.append(...rows);
    table.append(title, body);
    return table;
  };

  const showHelp = () => {
    const title = document.createElement("h2");
    title.id = "key-help-title";
    title.textContent = "キーの一覧";
    const keys = keyTable(
      "この画面のどこでも使えるキー",
      all("[data-key]").filter((target) => target.dataset.key && target.offsetParent !== null)
        .map((target) => keyRow(`Alt+${target.dataset.key.toUpperCase()}`, keyText(target)))
        .concat(keyRow("?", "このキーの一覧を開く"), keyRow("Enter", "採決の欄では読み上げの確認へ、確認の画面では記録して次の議題へ")),
    );
    const inSeats = keyTable(
      "出席の一覧で使えるキー",
      [keyRow("↑ ↓", "前・次の委員へ"), keyRow("1〜99", "その番号の委員へ")].concat(
        Object.entries(seatKeys).map(([key, [text]]) => keyRow(key, text)),
      ),
    );
    const label = document.createElement("label");
    label.className = "choice";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = "choice__control";
    box.checked = lettersAct();
    box.addEventListener("change", () => store.set("shingi-letters", box.checked));
    label.append(box, "一文字だけのキー(?と、出席の一覧のキー)を使う");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button--filled";
    close.textContent = "閉じる";
    close.addEventListener("click", () => help.close());
    help.replaceChildren(title, label, keys, ...(seats.length ? [inSeats] : []), close);
    if (!help.isConnected) document.body.append(help);
    help.showModal();
  };

  all("[data-key-help]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", showHelp);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "?" || isComposing(event) || isTyping(event.target) || event.altKey || event.ctrlKey || !lettersAct()) return;
    event.preventDefault();
    if (!help.open) showHelp();
  });

  // What was typed is kept in this browser until it was sent. Never kept: the counts of a secret ballot, who answered what, and
  // the tokens of the session.

  const owner = (document.querySelector(".site-header .fold summary") || {}).textContent || "";
  const dayPath = day.dataset.day;
  const draftKey = (form) => `shingi-draft ${owner} ${dayPath} ${new URL(form.action).pathname}`;
  const pendingKey = `shingi-pending ${owner} ${dayPath}`;
  const longest = 12 * 3_600_000;

  const isSecret = (form, name) =>
    name.startsWith("roll_call.") ||
    (["in_favour", "against", "abstained", "casting_vote"].includes(name) &&
      (form.querySelector("input[name=method]:checked") || {}).value === "secret_ballot");

  const entriesOf = (form, submitter) =>
    Array.from(new FormData(form, submitter || undefined)).filter(
      ([name, value]) => name !== "_csrf" && typeof value === "string" && !isSecret(form, name),
    );

  const keptForms = all("form[data-keep]");

  // An empty row is there to be filled before another one is added.
  let isRestoring = false;
  document.addEventListener(
    "click",
    (event) => {
      const adding = event.target.closest("[data-decision] [data-row-add]");
      const last = adding && all("[data-row] input[type=text]", adding.closest("[data-rows]")).pop();
      if (isRestoring || !last || last.value !== "") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      last.focus();
    },
    true,
  );

  const restore = (form, entries) => {
    isRestoring = true;
    const rows = form.querySelector("[data-rows]");
    const wanted = entries.filter(([name]) => /^conditions\.\d+\.text$/.test(name)).length;
    for (let count = rows ? all("[data-row]", rows).length : wanted; count < wanted; count += 1) rows.querySelector("[data-row-add]").click();
    isRestoring = false;
    const names = new Set(entries.map(([name]) => name));
    all("input:not([type=hidden]), textarea, select", form).forEach((control) => {
      if (!control.name || isSecret(form, control.name)) return;
      const values = entries.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "radio") {
        if (names.has(control.name)) control.checked = values.includes(control.value);
      } else if (control.type === "checkbox") control.checked = values.includes(control.value);
      else if (values.length) control.value = values[0];
    });
    form.dispatchEvent(new Event("change", { bubbles: true }));
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const say = (text, ...controls) => {
    let line = document.querySelector("[data-kept]");
    if (!line) {
      line = document.createElement("p");
      line.className = "banner banner--warning";
      line.dataset.kept = "";
      line.setAttribute("role", "alert");
      document.querySelector("main").prepend(line);
    }
    line.replaceChildren(text, ...controls);
    line.hidden = text === "";
  };

  const button = (text, act) => {
    const control = document.createElement("button");
    control.type = "button";
    control.className = "button button--outlined button--small";
    control.textContent = text;
    control.addEventListener("click", act);
    return control;
  };

  document.addEventListener("input", (event) => {
    const form = event.target.closest ? event.target.closest("form[data-keep]") : null;
    if (form && event.isTrusted) store.set(draftKey(form), { at: Date.now(), entries: entriesOf(form) });
  });

  const isReachable = async () => {
    if (!navigator.onLine) return false;
    try {
      return (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(3000) })).ok;
    } catch {
      return false;
    }
  };

  let waiting = null;
  const passed = new WeakSet();

  const send = () => {
    const { form, submitter } = waiting;
    waiting = null;
    passed.add(form);
    form.requestSubmit(submitter);
  };

  const tryAgain = async () => {
    if (waiting && (await isReachable()) && waiting) {
      say("通信が戻りました。入力した内容を送っています。");
      send();
    } else if (waiting) setTimeout(tryAgain, 2000);
  };
  window.addEventListener("online", tryAgain);

  // Before the other listeners, so that a form that waits does not count as sent.
  window.addEventListener(
    "submit",
    async (event) => {
      const form = event.target;
      if (!keptForms.includes(form) || passed.delete(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const submitter = event.submitter && event.submitter.isConnected ? event.submitter : null;
      const isFirst = waiting === null;
      waiting = { form, submitter };
      store.set(draftKey(form), null);
      store.set(pendingKey, {
        at: Date.now(), action: new URL((submitter && submitter.hasAttribute("formaction") && submitter.formAction) || form.action).pathname,
        entries: entriesOf(form, submitter), about: (document.getElementById("current-title") || document.querySelector("h1")).textContent,
      });
      if (!isFirst) return;
      if (await isReachable()) return send();
      say("通信が切れています。入力した内容はこの画面に残してあり、つながりしだい一度だけ送ります。");
      setTimeout(tryAgain, 2000);
    },
    true,
  );

  // A page that answers what was sent has taken it. Anything else that is still waiting was never answered: sent again with the
  // same key, it counts once even if it had arrived.
  document.addEventListener("DOMContentLoaded", () => {
    const pending = store.get(pendingKey);
    const isAnswered =
      document.querySelector("[data-error-summary], main > .banner--success") ||
      (pending && location.pathname === pending.action);
    if (pending && (isAnswered || Date.now() - pending.at > longest)) store.set(pendingKey, null);
    else if (pending) {
      say(
        `まだ送っていない入力があります(${new Date(pending.at).toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" })}、${pending.about})。 `,
        button("送る", () => sendPending(pending)), " ",
        button("捨てる", () => {
          store.set(pendingKey, null);
          say("");
        }),
      );
    }
    if (isAnswered && document.querySelector("[data-error-summary]")) return;
    keptForms.forEach((form) => {
      const draft = store.get(draftKey(form));
      if (!draft) return;
      if (Date.now() - draft.at > longest) return store.set(draftKey(form), null);
      restore(form, draft.entries);
    });
  });

  const sendPending = (pending) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = pending.action;
    form.hidden = true;
    const token = document.querySelector("main input[name=_csrf]").value;
    for (const [name, value] of [["_csrf", token], ...pending.entries]) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.requestSubmit();
  };
})();
