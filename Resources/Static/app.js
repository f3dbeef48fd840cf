// Makes pages that work without it nicer. It attaches to data- attributes only and keeps nothing between pages.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const on = (type, selector, act) =>
    document.addEventListener(type, (event) => {
      const target = event.target instanceof Element ? event.target.closest(selector) : null;
      if (target) act(target, event);
    });

  // 「１４：０３」 and 「14:03」 are the same to whoever typed them.
  const halfWidth = (text) => text.normalize("NFKC").trim();

  // A form is sent once, however often the button is clicked. Buttons are marked only, since a disabled one would be missing
  // from what is sent. A page that comes back from the history, or one whose answer does not come, can be sent again.

  const sent = new WeakSet();
  const patience = 10_000;

  const release = (form) => {
    sent.delete(form);
    all("button[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || "again" in form.dataset) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    setTimeout(() => all("button[type=submit]", form).forEach((button) => button.setAttribute("aria-disabled", "true")), 0);
    setTimeout(() => release(form), patience);
  });

  window.addEventListener("pageshow", () => all("form").forEach(release));

  // Errors: the summary takes the focus, and its links lead into a group of fields, to the first that is wrong.

  const summary = document.querySelector("[data-error-summary]");
  if (summary) summary.focus();

  on("click", "[data-error-summary] a[href^='#']", (link, event) => {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    const control = field.matches("fieldset")
      ? field.querySelector("[aria-invalid]") || field.querySelector("input, select, textarea")
      : field;
    if (!control) return;
    event.preventDefault();
    field.scrollIntoView();
    control.focus({ preventScroll: true });
  });

  // Dates: 「R8.11.21」, 「令和8年11月21日」 or 「2026-11-21」 pasted into any of the fields fills all of them.

  const eras = { 令和: "reiwa", R: "reiwa", 平成: "heisei", H: "heisei", 西暦: "western" };
  const firstYear = { reiwa: 2019, heisei: 1989 };

  const readDate = (text) => {
    const parts = halfWidth(text)
      .replace(/\s/g, "")
      .match(/^(令和|平成|西暦|[RHrh])?\.?(元|\d{1,4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:[(〔].*)?$/);
    if (!parts) return null;
    const era = parts[1] ? eras[parts[1].toUpperCase()] : parts[2].length === 4 ? "western" : null;
    return era && { era, year: parts[2] === "元" ? 1 : Number(parts[2]), month: Number(parts[3]), day: Number(parts[4]) };
  };

  on("paste", "[data-date] input", (input, event) => {
    const date = readDate(event.clipboardData.getData("text"));
    if (!date) return;
    event.preventDefault();
    const group = input.closest("[data-date]");
    const era = group.querySelector("[data-date-era]");
    if (!all("option", era).some((option) => option.value === date.era)) {
      date.year += (firstYear[date.era] || 1) - 1;
      date.era = "western";
    }
    era.value = date.era;
    for (const part of ["year", "month", "day"]) group.querySelector(`[data-date-${part}]`).value = date[part];
    group.querySelector("[data-date-day]").dispatchEvent(new Event("input", { bubbles: true }));
  });

  on("change", "[data-date] input", (input) => {
    input.value = halfWidth(input.value);
  });

  on("change", "[data-time]", (input) => {
    const parts = halfWidth(input.value).match(/^(\d{1,2})[:時]?(\d{2})分?$/);
    if (parts) input.value = `${parts[1]}:${parts[2]}`;
  });

  // Rows: added, removed and moved in place. Names, ids and labels follow the row's place, as the server would write them.

  const rowsOf = (group) => all("[data-row]", group.querySelector("[data-rows-body]"));

  const renumber = (group) => {
    const name = group.dataset.rows;
    const id = name.replaceAll(".", "-");
    const prefixes = [`${name}.`, `${id}-`];
    const moved = (text, index) => {
      const prefix = prefixes.find((start) => text.startsWith(start));
      return prefix ? prefix + text.slice(prefix.length).replace(/^\d+/, index) : text;
    };
    rowsOf(group).forEach((row, index) => {
      const number = index + 1;
      all("[data-row-number]", row).forEach((element) => (element.textContent = number));
      all("[name], [id]", row).forEach((element) => {
        for (const attribute of ["name", "id", "aria-describedby"]) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, moved(value, index));
        }
      });
      all("[data-row-label]", row).forEach((control) =>
        control.setAttribute("aria-label", `${number}行目 ${control.dataset.rowLabel}`.trim()),
      );
      for (const [verb, words] of [["up", "を上へ"], ["down", "を下へ"], ["remove", "を削除"]]) {
        const button = row.querySelector(`[data-row-${verb}]`);
        if (!button) continue;
        button.value = `${verb}:${name}:${index}`;
        button.setAttribute("aria-label", `${number}行目${words}`);
      }
    });
  };

  const empty = (row) => {
    all("input, textarea, select", row).forEach((control) => {
      if (control.type === "checkbox" || control.type === "radio") control.checked = false;
      else if (control.tagName === "SELECT") control.selectedIndex = 0;
      else control.value = "";
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-describedby");
    });
    all("[data-row-error]", row).forEach((error) => error.remove());
  };

  const changeRows = (button, event, act) => {
    const group = button.closest("[data-rows]");
    if (!group) return;
    event.preventDefault();
    const words = act(group, button.closest("[data-row]"));
    renumber(group);
    const status = group.querySelector("[data-rows-status]");
    if (status && words) status.textContent = words;
    group.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // Pasting into rows: a table out of Word or Excel becomes rows, several lines become items. What is there already is never
  // overwritten: pasted rows go into the current row if it is empty and into new ones below.

  const controlsOf = (row) => all("input:not([type=hidden]), textarea, select", row);
  const isEmpty = (row) => controlsOf(row).every((control) => control.value === "");

  const textOf = (cell) => {
    all("br", cell).forEach((lineEnd) => lineEnd.replaceWith("\u2028"));
    const paragraphs = all("p", cell);
    const texts = (paragraphs.length ? paragraphs : [cell]).map((part) => part.textContent.replace(/[ \t\r\n]+/g, " "));
    return texts
      .map((text) => text.split("\u2028").map((line) => line.replace(/^ | $/g, "")).join("\n"))
      .join("\n")
      .replace(/^\u00a0$/, "");
  };

  // A cell that spans several rows says the same for each of them; one that spans several columns is followed by empty ones.
  const readTable = (html) => {
    const table = html && new DOMParser().parseFromString(html, "text/html").querySelector("table");
    if (!table) return null;
    const cells = Array.from(table.rows, () => []);
    Array.from(table.rows).forEach((row, place) => {
      Array.from(row.cells).forEach((cell) => {
        let column = 0;
        while (cells[place][column] !== undefined) column += 1;
        const text = textOf(cell);
        const below = cell.rowSpan === 0 ? cells.length : place + cell.rowSpan;
        for (let line = place; line < Math.min(below, cells.length); line += 1)
          for (let step = 0; step < Math.min(cell.colSpan, 100); step += 1) cells[line][column + step] = step === 0 ? text : "";
      });
    });
    return cells.map((row) => Array.from(row, (text) => text ?? ""));
  };

  // As spreadsheets copy: tabs between cells, and quotes around a cell with line ends in it.
  const readTabs = (text) => {
    const rows = [[""]];
    let quoted = false;
    for (let place = 0; place < text.length; place += 1) {
      const letter = text[place];
      const row = rows[rows.length - 1];
      if (quoted && letter === '"' && text[place + 1] === '"') {
        row[row.length - 1] += '"';
        place += 1;
      } else if (letter === '"' && (quoted || row[row.length - 1] === "")) quoted = !quoted;
      else if (!quoted && letter === "\t") row.push("");
      else if (!quoted && letter === "\n") rows.push([""]);
      else if (letter !== "\r") row[row.length - 1] += letter;
    }
    if (rows[rows.length - 1].join("") === "") rows.pop();
    return rows;
  };

  const readLines = (text) => {
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
    return lines.length > 1 ? lines.map((line) => [line]) : null;
  };

  // A pasted table may bring its own numbers and its own head.
  const withoutNumbers = (cells, width) => {
    const isNumbered =
      cells.every((row) => row.length === width + 1) && cells.slice(1).every((row) => /^\d*$/.test(halfWidth(row[0])));
    return isNumbered ? cells.map((row) => row.slice(1)) : cells;
  };

  const withoutHead = (cells, controls) => {
    const labels = controls.map((control) => control.dataset.rowLabel);
    return cells.length > 1 && labels.every((label, place) => label && cells[0][place] === label) ? cells.slice(1) : cells;
  };

  const fill = (row, column, texts) => {
    const controls = controlsOf(row).slice(column);
    controls.forEach((control, place) => {
      const isLast = place === controls.length - 1;
      const text = (isLast ? texts.slice(place) : texts.slice(place, place + 1)).join("\n");
      control.value = control.tagName === "INPUT" ? text.replace(/ *\n */g, " ") : text;
    });
  };

  on("paste", "[data-rows] input, [data-rows] textarea", (control, event) => {
    const group = control.closest("[data-rows]");
    const start = control.closest("[data-row]");
    if (!start || control.closest("[data-date]")) return;
    const controls = controlsOf(start);
    const text = event.clipboardData.getData("text");
    const table = readTable(event.clipboardData.getData("text/html")) || (text.includes("\t") ? readTabs(text) : null);
    const lines = !table && controls.length === 1 && control.tagName === "INPUT" ? readLines(text) : null;
    let cells = table || lines;
    if (!cells || (cells.length < 2 && (cells[0] || []).length < 2)) return;
    event.preventDefault();
    const column = controls.indexOf(control);
    if (table && column === 0) cells = withoutHead(withoutNumbers(cells, controls.length), controls);
    let row = start;
    cells.forEach((texts, place) => {
      if (place > 0 || !isEmpty(row)) {
        const next = row.cloneNode(true);
        empty(next);
        row.after(next);
        row = next;
      }
      fill(row, column, texts);
    });
    renumber(group);
    const status = group.querySelector("[data-rows-status]");
    if (status) status.textContent = `${cells.length}行を貼り付けました`;
    group.dispatchEvent(new Event("input", { bubbles: true }));
  });

  on("click", "[data-row-add]", (button, event) =>
    changeRows(button, event, (group) => {
      const rows = rowsOf(group);
      const row = rows[rows.length - 1].cloneNode(true);
      empty(row);
      rows[rows.length - 1].after(row);
      const control = controlsOf(row)[0];
      if (control) control.focus();
      return `${rows.length + 1}行目を追加しました`;
    }),
  );

  on("click", "[data-row-remove]", (button, event) =>
    changeRows(button, event, (group, row) => {
      const rows = rowsOf(group);
      const number = rows.indexOf(row) + 1;
      if (rows.length === 1) {
        empty(row);
      } else {
        const neighbour = rows[number] || rows[number - 2];
        row.remove();
        const next = neighbour.querySelector("[data-row-remove]");
        if (next) next.focus();
      }
      return `${number}行目を削除しました`;
    }),
  );

  const move = (button, event, step) =>
    changeRows(button, event, (group, row) => {
      const rows = rowsOf(group);
      const place = rows.indexOf(row);
      const other = rows[place + step];
      if (!other) return step < 0 ? "いちばん上の行です" : "いちばん下の行です";
      if (step < 0) other.before(row);
      else other.after(row);
      button.focus();
      return `${place + 1}行目を${place + 1 + step}行目へ移しました`;
    });

  on("click", "[data-row-up]", (button, event) => move(button, event, -1));
  on("click", "[data-row-down]", (button, event) => move(button, event, 1));

  // Sends a form as if it had a button of this name and value.
  const sendAs = (form, name, value, action) => {
    const button = document.createElement("button");
    button.hidden = true;
    button.name = name;
    button.value = value;
    if (action) button.setAttribute("formaction", action);
    form.append(button);
    form.requestSubmit(button);
    button.remove();
  };

  // Rows that are dragged to another place. The buttons beside them do the same, for keys and for fingers.

  all("[data-drag-list]").forEach((list) => {
    const rows = all(":scope > [data-drag-row]", list);
    let held = null;
    const send = (from, to) => {
      const name = list.dataset.dragList;
      if (!name) return sendAs(from.querySelector("[data-drag-form]"), "to", to.dataset.dragRow);
      const form = list.closest("form");
      const place = to.dataset.dragRow;
      return sendAs(form, "_rows", `move:${name}:${from.dataset.dragRow}:${place}`, `${form.getAttribute("action")}#field-${place}`);
    };
    rows.forEach((row) => {
      const handle = document.createElement("span");
      handle.className = "drag-handle";
      handle.setAttribute("aria-hidden", "true");
      handle.title = "つかんで並べ替える";
      handle.textContent = "⠿";
      handle.draggable = true;
      (row.querySelector("legend, td") || row).prepend(handle);
      handle.addEventListener("dragstart", (event) => {
        held = row;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", row.dataset.dragRow);
        event.dataTransfer.setDragImage(row, 0, 0);
      });
      handle.addEventListener("dragend", () => {
        held = null;
        rows.forEach((other) => other.classList.remove("is-target"));
      });
      row.addEventListener("dragover", (event) => {
        if (!held) return;
        event.preventDefault();
        rows.forEach((other) => other.classList.toggle("is-target", other === row && row !== held));
      });
      row.addEventListener("drop", (event) => {
        if (!held) return;
        event.preventDefault();
        if (held !== row) send(held, row);
      });
    });
  });

  // Pages that are answered in place: what a form brings back is put where the old page stood, so that nothing is loaded anew
  // while an agenda is built. Without an answer the form is sent as ever.

  const spoken = document.createElement("p");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  const say = (words) => {
    spoken.textContent = "";
    requestAnimationFrame(() => (spoken.textContent = words));
  };

  const showAnswer = (text, address, focused) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById("main");
    if (!fresh || !fresh.querySelector("[data-live]")) return false;
    document.getElementById("main").replaceChildren(...fresh.childNodes);
    document.title = page.title;
    const url = new URL(address);
    history.replaceState(null, "", url.pathname + url.search);
    const error = document.querySelector("[data-error-summary]");
    startSorting();
    const target = error || document.getElementById(focused) || document.getElementById(url.hash.slice(1));
    if (target) target.focus();
    const banner = document.querySelector("#main > .banner--success .banner__title");
    if (!error) say(banner ? banner.textContent : "変更しました。");
    return true;
  };

  let isAsking = false;

  const askInPlace = async (form, button, focused) => {
    if (isAsking) return;
    isAsking = true;
    const body = new URLSearchParams(new FormData(form));
    if (button && button.name) body.set(button.name, button.value);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!showAnswer(await answer.text(), answer.url, focused)) location.assign(answer.redirected ? answer.url : location.href);
    } catch {
      say("通信が切れたため、変更を送れませんでした。つながってから、もう一度操作してください。");
    } finally {
      isAsking = false;
    }
  };

  if (document.querySelector("[data-live]")) {
    document.body.append(spoken);
    // Before the other listeners, so that the form does not count as sent by the page.
    window.addEventListener(
      "submit",
      (event) => {
        if (!event.target.closest("[data-live]")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        askInPlace(event.target, event.submitter, event.submitter && event.submitter.id);
      },
      true,
    );
  }

  // The items of an agenda: dragged with mouse, pen or finger, or picked up by Enter, moved by the arrow keys and put down. An item
  // stays within its part. What waits beside the agenda is dragged onto it.

  const sortRows = (list) => all(":scope > [data-sort-item]", list);

  const placeOf = (row) => sortRows(row.parentElement).indexOf(row) + 1;

  const putDown = (row, handle, before) => {
    row.classList.remove("is-held");
    handle.setAttribute("aria-pressed", "false");
    const place = placeOf(row);
    if (place === before) return say(`${row.dataset.sortName}は元の場所のままです。`);
    const button = document.createElement("button");
    button.name = "_act";
    button.value = `to:${row.dataset.sortItem}:${place}`;
    askInPlace(row.closest("form"), button, handle.id);
  };

  const putBack = (row, handle, before) => {
    row.classList.remove("is-held");
    handle.setAttribute("aria-pressed", "false");
    const list = row.parentElement;
    row.remove();
    list.insertBefore(row, sortRows(list)[before - 1] || null);
  };

  // Between the rows whose middles the pointer is between. Near the edge of the window the page comes along.
  const follow = (row, list, y) => {
    if (y < 60) window.scrollBy(0, -20);
    else if (y > window.innerHeight - 60) window.scrollBy(0, 20);
    const others = sortRows(list).filter((other) => other !== row);
    const next = others.find((other) => {
      const box = other.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    list.insertBefore(row, next || null);
  };

  // Moves and the end of a pointer that is held, wherever it goes: what is moved in the page cannot capture it.
  const whileHeld = (moved, ended) => {
    const end = (event) => {
      document.removeEventListener("pointermove", moved);
      document.removeEventListener("pointerup", end);
      document.removeEventListener("pointercancel", end);
      ended(event, event.type === "pointerup");
    };
    document.addEventListener("pointermove", moved);
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", end);
  };

  const dragItem = (row, handle) => {
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || isAsking) return;
      event.preventDefault();
      const before = placeOf(row);
      row.classList.add("is-held");
      whileHeld(
        (moved) => follow(row, row.parentElement, moved.clientY),
        (_, isDone) => (isDone ? putDown : putBack)(row, handle, before),
      );
    });
  };

  const moveItemByKeys = (row, handle) => {
    let before = 0;
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (isAsking) return;
        if (before) {
          const start = before;
          before = 0;
          return putDown(row, handle, start);
        }
        before = placeOf(row);
        row.classList.add("is-held");
        handle.setAttribute("aria-pressed", "true");
        return say(`${row.dataset.sortName}を持ち上げました。上下の矢印キーで動かし、Enterキーで置きます。Escキーでやめます。`);
      }
      if (!before) return;
      if (event.key === "Escape") {
        putBack(row, handle, before);
        before = 0;
        handle.focus();
        return say("元の場所に戻しました。");
      }
      if (!step) return;
      event.preventDefault();
      const rows = sortRows(row.parentElement);
      const other = rows[rows.indexOf(row) + step];
      if (other && step < 0) other.before(row);
      else if (other) other.after(row);
      handle.focus();
      say(`${rows.length}件のうち${placeOf(row)}番目です。`);
    });
    handle.addEventListener("blur", () => {
      // Moving the row in the page takes the focus away for a moment.
      requestAnimationFrame(() => {
        if (!before || document.activeElement === handle) return;
        putBack(row, handle, before);
        before = 0;
      });
    });
  };

  const dragOnto = (row, handle, area) => {
    const list = area.querySelector(`[data-sort-list="${row.dataset.sortNew}"]`);
    const form = row.querySelector("form");
    const mark = document.createElement("li");
    mark.className = "order__place";
    const isOver = (event) => {
      const box = area.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    };
    const moved = (event) => {
      const over = isOver(event);
      area.classList.toggle("is-target", over);
      if (!over || !list) return mark.remove();
      follow(mark, list, event.clientY);
    };
    const ended = (event, isDone) => {
      const place = mark.isConnected ? all(":scope > li", list).indexOf(mark) + 1 : 0;
      mark.remove();
      area.classList.remove("is-target");
      row.classList.remove("is-held");
      if (!isDone || !isOver(event)) return;
      const button = document.createElement("button");
      if (place) {
        button.name = "position";
        button.value = place;
      }
      askInPlace(form, button, null);
    };
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || isAsking) return;
      event.preventDefault();
      row.classList.add("is-held");
      whileHeld(moved, ended);
    });
  };

  const startSorting = () => {
    const area = document.querySelector("[data-sort-area]");
    if (!area) return;
    all("[data-sort-item]", area).forEach((row) => {
      const handle = document.createElement("button");
      handle.type = "button";
      handle.className = "order__handle";
      handle.id = `handle-${row.dataset.sortItem}`;
      handle.setAttribute("aria-label", `${row.dataset.sortName}を並べ替える`);
      handle.setAttribute("aria-pressed", "false");
      handle.textContent = "⠿";
      row.firstElementChild.prepend(handle);
      dragItem(row, handle);
      moveItemByKeys(row, handle);
    });
    all("[data-sort-new]").forEach((row) => {
      const handle = document.createElement("span");
      handle.className = "order__handle";
      handle.setAttribute("aria-hidden", "true");
      handle.textContent = "⠿";
      row.prepend(handle);
      dragOnto(row, handle, area);
    });
  };

  startSorting();

  // The editor of a form: the preview follows what is typed, and another kind of field brings its own questions.

  all("form[data-editor]").forEach((form) => {
    const preview = document.querySelector("[data-preview]");
    let timer = null;
    let asked = 0;

    const draw = async () => {
      asked += 1;
      const mine = asked;
      const body = new URLSearchParams(new FormData(form));
      body.set("_preview", "1");
      try {
        const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
        if (!answer.ok || mine !== asked) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        preview.replaceChildren(...page.querySelector("[data-preview]").childNodes);
      } catch {
        // The old preview stays; the button beside it says what is wrong.
      }
    };

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(draw, 600);
    });
    form.addEventListener("change", (event) => {
      if (!/^fields\.\d+\.type$/.test(event.target.name)) return;
      clearTimeout(timer);
      sendAs(form, "_preview", "1", `${form.getAttribute("action")}#${event.target.closest("fieldset").id}`);
    });
  });

  // Tally: the sum is checked while it is typed. The server decides; a sum that does not match can be sent with a reason.

  const checkSum = (form) => {
    const message = form.querySelector("[data-tally-message]");
    if (!message) return;
    const expected = Number(form.dataset.expected);
    const counts = all("[data-tally-count]", form).map((input) => halfWidth(input.value));
    const isTyped = counts.some((count) => count !== "");
    const isNumber = counts.every((count) => /^\d*$/.test(count));
    const sum = counts.reduce((total, count) => total + Number(count), 0);
    const isRight = isTyped && isNumber && sum === expected;
    message.classList.toggle("tally__sum--right", isRight);
    message.classList.toggle("tally__sum--wrong", isTyped && !isRight);
    if (!isTyped) message.textContent = `議決に加われる人数は${expected}名です。`;
    else if (!isNumber) message.textContent = "人数は0以上の数字で入れてください。";
    else if (isRight) message.textContent = `合計${sum}名。議決に加われる人数と合っています。Enterキーで進みます。`;
    else message.textContent = `合計${sum}名。議決に加われる人数(${expected}名)と${Math.abs(sum - expected)}名ちがいます。`;
  };

  all("[data-tally]").forEach(checkSum);
  on("input", "[data-tally]", (form) => checkSum(form));

  // A decision: counts only where hands are counted, and fewer votes for each member who is excluded.

  const followDecision = (form) => {
    const method = form.querySelector("input[name=method]:checked");
    const counts = form.querySelector("[data-counts]");
    if (counts && method) counts.hidden = ["no_objection", "roll_call"].includes(method.value);
    const rollCall = form.querySelector("[data-roll-call]");
    if (rollCall && method) rollCall.hidden = method.value !== "roll_call";
    const excluded = all("[data-excludes]:checked", form);
    const fewer = excluded.reduce((total, box) => total + Number(box.dataset.excludes), 0);
    form.dataset.expected = Number(form.dataset.everyone) - fewer;
    checkSum(form);
  };

  all("[data-decision]").forEach((form) => {
    const already = all("[data-excludes]:checked", form).reduce((total, box) => total + Number(box.dataset.excludes), 0);
    form.dataset.everyone = Number(form.dataset.expected) + already;
    followDecision(form);
    if (summary) return;
    const first = form.querySelector("input[name=method]:checked");
    if (first) first.focus({ preventScroll: true });
  });
  on("change", "[data-decision]", (form) => followDecision(form));

  // The network is gone: say so, and that what was typed is still here.

  const offline = document.createElement("p");
  offline.className = "banner banner--warning";
  offline.setAttribute("role", "alert");

  window.addEventListener("offline", () => {
    if (!document.querySelector("form[data-unsaved]") || document.querySelector("form[data-keep]")) return;
    offline.textContent = "通信が切れています。入力した内容はこの画面に残っています。つながってから、もう一度ボタンを押してください。";
    document.querySelector("main").prepend(offline);
  });
  window.addEventListener("online", () => offline.remove());

  // Counting characters as the server does: by what a reader sees, not by UTF-16 units.

  const segments = "Segmenter" in Intl ? new Intl.Segmenter("ja") : null;
  const lengthOf = (text) => (segments ? Array.from(segments.segment(text)).length : Array.from(text).length);

  const count = (control) => {
    const line = document.querySelector(`[data-count-for="${CSS.escape(control.id)}"]`);
    if (!line) return;
    const maximum = Number(control.dataset.maximum);
    const length = lengthOf(control.value.replaceAll("\r\n", "\n"));
    line.classList.toggle("field__count--over", length > maximum);
    line.textContent = length > maximum ? `${length}/${maximum}字(${length - maximum}字多すぎます)` : `${length}/${maximum}字`;
    return maximum - length;
  };

  // Read out only near the limit, and only after a pause: every change would drown what is being written.
  const announcements = new WeakMap();
  const announce = (control, left) => {
    const line = document.querySelector(`[data-count-for="${CSS.escape(control.id)}"]`);
    if (!line) return;
    let status = line.nextElementSibling;
    if (!status || !status.matches("[data-count-status]")) {
      status = document.createElement("p");
      status.className = "visually-hidden";
      status.setAttribute("role", "status");
      status.dataset.countStatus = "";
      line.after(status);
    }
    clearTimeout(announcements.get(status));
    const isNear = left <= Math.max(10, Number(control.dataset.maximum) / 10);
    const words = left < 0 ? `${-left}字多すぎます` : isNear ? `残り${left}字` : "";
    announcements.set(status, setTimeout(() => (status.textContent = words), 1_000));
  };

  all("[data-maximum]").forEach(count);
  on("input", "[data-maximum]", (control) => announce(control, count(control)));

  // Files: name and size of what was chosen, before it is sent.

  const size = (bytes) =>
    bytes < 1000 ? `${bytes} バイト` : bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

  on("change", "[data-file]", (input) => {
    const list = input.closest(".field").querySelector("[data-file-list]");
    if (!list) return;
    list.replaceChildren(
      ...Array.from(input.files, (file) => {
        const item = document.createElement("li");
        const weight = document.createElement("span");
        weight.className = "file-list__size";
        weight.textContent = size(file.size);
        item.append(file.name, weight);
        return item;
      }),
    );
    list.hidden = input.files.length === 0;
  });

  // Files are sent in the background, so that one sees how far they have come and can stop them, and so that nothing chosen or typed
  // is lost when they do not arrive. Too much is said before anything is sent.

  const upload = (form) => {
    const part = (name) => form.querySelector(`[data-upload-${name}]`);
    const input = form.querySelector("[data-file]");
    const [progress, bar, amount, status, error, cancel] = [
      part("progress"), form.querySelector("progress"), part("amount"), part("status"), part("error"), part("cancel"),
    ];
    const button = form.querySelector("button[type=submit]");
    const again = `もう一度「${button.textContent}」を押してください。`;
    let request = null;

    const limits = { file: Number(form.dataset.fileLimit), form: Number(form.dataset.formLimit) };
    const megabytes = (bytes) => `${bytes / 1048576}MB`;
    const tooMuch = () => {
      const files = Array.from(input.files);
      const large = files.find((file) => file.size > limits.file);
      if (large) return `「${large.name}」は${megabytes(limits.file)}を超えています。分けるか、画像の解像度を下げるなどして小さくしてください。`;
      const sum = files.reduce((total, file) => total + file.size, 0);
      // The fields and what stands between the files take some room too.
      return sum + 65536 > limits.form ? `一度に送れるのは合わせて${megabytes(limits.form)}までです。何回かに分けて送ってください。` : null;
    };

    const fail = (sentence) => {
      request = null;
      progress.hidden = cancel.hidden = true;
      button.removeAttribute("aria-disabled");
      error.textContent = sentence;
      error.hidden = false;
      input.setAttribute("aria-invalid", "true");
      button.focus();
    };

    const show = (loaded, total) => {
      const percent = total ? Math.floor((loaded / total) * 100) : 0;
      bar.value = percent;
      amount.textContent = loaded < total ? `${size(total)}のうち${size(loaded)}(${percent}%)` : "受け取りを確かめています…";
      // Read out in steps: every change would drown everything else.
      const step = loaded < total ? `${Math.floor(percent / 10) * 10}%まで送りました` : "送り終わりました。受け取りを確かめています";
      if (status.textContent !== step) status.textContent = step;
    };

    const answered = (sender) => {
      const type = sender.getResponseHeader("Content-Type") || "";
      const values = new URLSearchParams(type.startsWith("application/x-www-form-urlencoded") ? sender.responseText : "");
      if (sender.status === 200 && values.has("location")) {
        changed.delete(form);
        request = null;
        // The address may be this page's own, so going there would only scroll.
        history.replaceState(null, "", values.get("location"));
        location.reload();
        return;
      }
      const sentences = values.getAll("error");
      if (sender.status === 401)
        sentences.push("サインインの期限が切れています。別のタブでサインインし直してから、" + again);
      fail(sentences.join(" ") || `資料を送れませんでした。選んだファイルはこの画面に残っています。${again}`);
    };

    const send = () => {
      const sender = new XMLHttpRequest();
      request = sender;
      sender.open("POST", form.action);
      sender.setRequestHeader("Accept", "application/x-www-form-urlencoded");
      sender.upload.addEventListener("progress", (event) => show(event.loaded, event.total));
      sender.addEventListener("load", () => answered(sender));
      sender.addEventListener("error", () =>
        fail(`通信が切れたため、資料を送れませんでした。選んだファイルはこの画面に残っています。つながってから、${again}`),
      );
      sender.addEventListener("abort", () => fail("送信を中止しました。資料は加えられていません。"));
      error.hidden = true;
      input.removeAttribute("aria-invalid");
      button.setAttribute("aria-disabled", "true");
      progress.hidden = cancel.hidden = false;
      show(0, 1);
      sender.send(new FormData(form));
    };

    cancel.addEventListener("click", () => request && request.abort());
    // Before the other listeners, so that the form does not count as sent by the page.
    window.addEventListener(
      "submit",
      (event) => {
        if (event.target !== form || input.files.length === 0) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (request) return;
        const sentence = tooMuch();
        if (sentence) fail(sentence);
        else send();
      },
      true,
    );
    window.addEventListener("beforeunload", (event) => {
      if (request) event.preventDefault();
    });
  };

  // Leaving a form with something typed asks first, and at once where the server has just refused what was typed: data-unsaved="changed".
  const changed = new WeakSet(all("form[data-unsaved=changed]"));

  on("input", "form[data-unsaved]", (form) => changed.add(form));
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) changed.delete(event.target);
  });
  window.addEventListener("beforeunload", (event) => {
    if (all("form[data-unsaved]").some((form) => changed.has(form))) event.preventDefault();
  });

  // Saving while one writes: twenty seconds after the last letter, half a minute after the first at the latest, the form is sent in the
  // background, and the versions of what was stored are taken over, so that the next save is not taken for somebody else's. A button
  // pressed meanwhile waits for the answer. What could not be saved stays on the page and is tried again.

  const autosave = (form) => {
    const status = form.querySelector("[data-autosave-status]");
    const [pause, patience] = [20_000, 30_000];
    let timer = null;
    let firstTyped = 0;
    let running = null;
    let typed = 0;

    const say = (words, isWrong) => {
      status.textContent = words;
      status.classList.toggle("autosave--wrong", isWrong);
    };

    const take = (answer) => {
      answer.forEach((value, name) => {
        const version = form.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`);
        if (version && name.startsWith("seen")) version.value = value;
      });
      say(answer.get("message"), !answer.has("complete"));
    };

    const kept = "入力した内容はこの画面に残っています。";
    const reason = (answer) => {
      if (!answer) return `通信が切れているため、自動で保存できませんでした。${kept}つながると、自動で保存し直します。`;
      if (answer.status === 401)
        return `サインインの期限が切れているため、自動で保存できませんでした。${kept}「保存する」を押すと、サインインし直して保存できます。`;
      return `自動では保存できませんでした。${kept}「保存する」を押してください。`;
    };

    const save = async () => {
      timer = null;
      firstTyped = 0;
      const before = typed;
      const body = new URLSearchParams(new FormData(form));
      body.set("_autosave", "1");
      let answer = null;
      try {
        answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
        const type = answer.headers.get("Content-Type") || "";
        if (!answer.ok || !type.startsWith("application/x-www-form-urlencoded")) throw new Error("refused");
        const values = new URLSearchParams(await answer.text());
        take(values);
        if (values.has("complete") && typed === before) changed.delete(form);
      } catch {
        say(reason(answer), true);
        if (!answer) plan(patience);
      }
    };

    const plan = (wait) => {
      clearTimeout(timer);
      timer = setTimeout(() => (running = save().finally(() => (running = null))), wait);
    };

    form.addEventListener("input", () => {
      typed += 1;
      firstTyped = firstTyped || Date.now();
      if (!running) plan(Math.max(0, Math.min(pause, firstTyped + patience - Date.now())));
      else running.then(() => !timer && plan(pause));
    });
    window.addEventListener("online", () => changed.has(form) && !running && plan(0));
    // Before the other listeners, so that a form that waits does not count as sent.
    window.addEventListener(
      "submit",
      (event) => {
        if (event.target !== form) return;
        clearTimeout(timer);
        timer = null;
        if (!running) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const button = event.submitter;
        running.then(() => {
          clearTimeout(timer);
          timer = null;
          form.requestSubmit(button);
        });
      },
      true,
    );
  };

  // Similar earlier cases follow what is typed: the title, the outline and the sheet that one is at.

  const similar = (form) => {
    const list = document.querySelector("[data-similar]");
    if (!list) return;
    let timer = null;
    let asked = "";
    let request = null;

    const look = async (section) => {
      const title = form.querySelector("#case-title");
      const outline = form.querySelector("#case-outline");
      const written = section ? all("textarea, input[type=text]", section).map((control) => control.value) : [];
      const text = [outline ? outline.value : "", ...written].join("\n").slice(0, 8_000);
      const body = new URLSearchParams({ _csrf: form.querySelector("input[name=_csrf]").value, title: title ? title.value : "", text });
      if (body.toString() === asked) return;
      asked = body.toString();
      if (request) request.abort();
      request = new AbortController();
      try {
        const answer = await fetch(list.dataset.similar, { method: "POST", body, redirect: "error", signal: request.signal });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        list.replaceChildren(...page.querySelector("[data-similar]").childNodes);
      } catch {
        // The list stays as it is; saving draws it anew.
      }
    };

    form.addEventListener("input", (event) => {
      const section = event.target.closest("section[id^=sheet]");
      clearTimeout(timer);
      timer = setTimeout(() => look(section), 1_200);
    });
  };

  // What is still missing: the list beside the sheets follows what is filled in; saving draws it anew.

  const isAnswered = (field) => {
    const controls = field.matches("fieldset") ? all("input:not([type=hidden]), textarea", field) : [field];
    return controls.some((control) =>
      ["checkbox", "radio"].includes(control.type) ? control.checked : control.value.trim() !== "",
    );
  };

  const followGaps = () => {
    all("[data-sheet-status]").forEach((sheet) => {
      const links = all(".side__gaps a", sheet);
      const head = sheet.querySelector(".side__gap");
      if (!head) return;
      links.forEach((link) => {
        const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        link.parentElement.hidden = Boolean(field) && isAnswered(field);
      });
      const open = links.filter((link) => !link.parentElement.hidden).length;
      head.textContent = open ? `必須の未記入 ${open}件` : "必須の項目は記入済み";
      head.classList.toggle("side__gap--filled", open === 0);
    });
  };

  on("input", "form[data-autosave]", followGaps);

  all("form[data-autosave]").forEach((form) => {
    autosave(form);
    similar(form);
  });

  all("form[data-upload]").forEach(upload);

  // A choice that needs no button of its own: the filter of a list.

  on("change", "form[data-send-on-change] select", (select) => select.form.requestSubmit());

  // Keys: `data-key="1"` on a button or link acts on Alt+1; the mark beside it says so.

  // On what has nothing to press (a form, something folded) it leads to the first field there.

  const pressable = "button, a, input[type=radio], input[type=checkbox]";
  const fields = "input:checked, input:not([type=hidden], [type=radio]), select, textarea, input[type=radio]";

  const placeOfMark = (target) => {
    if (target.matches("details")) return target.querySelector("summary");
    if (target.matches("input")) return document.querySelector(`label[for="${CSS.escape(target.id)}"]`);
    return target.matches("form, div, fieldset") ? target.querySelector("legend, label, h3") : target;
  };

  all("[data-key]").forEach((target) => {
    const key = `Alt+${target.dataset.key.toUpperCase()}`;
    const place = placeOfMark(target);
    if (!place) return;
    if (target.matches(pressable)) target.setAttribute("aria-keyshortcuts", key);
    const mark = document.createElement("kbd");
    mark.setAttribute("aria-hidden", "true");
    mark.textContent = key;
    place.append(mark);
  });

  const focusOn = (control) => {
    control.focus();
    if (control.matches("input:not([type=radio], [type=checkbox])")) control.select();
  };

  const actOnKey = (target) => {
    if (target.matches("details")) target.open = true;
    if (target.matches(pressable)) {
      target.focus();
      target.click();
    }
    const next = target.dataset.keyFocus
      ? document.querySelector(target.dataset.keyFocus)
      : target.matches(pressable) ? null : target.querySelector(fields);
    if (next) focusOn(next);
  };

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.keyCode === 229) return;
    // By its place too: with Alt some keyboards give another letter.
    const names = [event.key.toLowerCase(), event.code.replace(/^(Key|Digit)/, "").toLowerCase()];
    const target = all("[data-key]").find((element) => names.includes(element.dataset.key.toLowerCase()));
    if (!target) return;
    event.preventDefault();
    actOnKey(target);
  });

  // Open menus close with Escape and when something else is clicked.

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    all("details.fold[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  document.addEventListener("click", (event) => {
    all("details.fold[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
})();
