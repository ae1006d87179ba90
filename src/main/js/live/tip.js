// A row of the table, shown beside its mark in the table's words.

function line(title, words, series, current) {
  const name = document.createElement('dt');
  const value = document.createElement('dd');
  if (series) {
    const sign = document.createElement('span');
    sign.className = 'chart-sign';
    sign.style.setProperty('--series', series.paint);
    name.append(sign);
  }
  name.append(title);
  value.append(words);
  if (current) [name, value].forEach((part) => part.classList.add('chart-tip-current'));
  return [name, value];
}

/** A box for the row of one mark: `fill` it and `put` it somewhere. */
export function tip(chart, state) {
  const box = document.createElement('div');
  box.className = 'chart-tip';
  box.hidden = true;
  box.setAttribute('aria-hidden', 'true');
  const { columns, rows, series } = chart;
  const bySeries = new Set(series.map(({ column }) => column)).size > 1;

  const isShown = (column) => !bySeries || series.every((one, i) => one.column !== column || !state.off.has(i));
  const seriesAt = (column, of) =>
    (bySeries ? series.findIndex((one) => one.column === column) : series[of]?.column === column ? of : -1);

  // The time that a column's amount speaks of: its own, or its row's.
  const periodOf = (column, row) => (column.amount ? column.period ?? row.period : undefined);

  return {
    box,

    /** Fills the box; returns the same as a sentence. */
    fill({ row: at, of }) {
      const row = rows[at];
      const shown = columns.map((_, i) => i).filter((i) => columns[i].amount && isShown(i));
      const periods = new Set(shown.map((i) => periodOf(columns[i], row)).filter(Boolean));
      const heading = document.createElement('p');
      heading.textContent = columns.flatMap((column, i) => (column.amount ? [] : [row.cells[i]])).filter(Boolean).join(', ');
      const list = document.createElement('dl');
      const told = [heading.textContent];
      for (const i of shown) {
        const { title, unit } = columns[i];
        const own = periods.size > 1 ? periodOf(columns[i], row) : undefined;
        const name = [title, unit, own].filter(Boolean).join(', ');
        const number = seriesAt(i, of);
        // A unit such as "$ a year" stays in one line.
        const named = unit ? name.replace(unit, unit.replaceAll(' ', '\u00a0')) : name;
        list.append(...line(named, row.cells[i], series[number], number >= 0 && number === of));
        told.push(`${name}: ${row.cells[i]}`);
      }
      box.replaceChildren(heading, list);
      if (periods.size === 1 && !heading.textContent.includes([...periods][0])) {
        const when = document.createElement('p');
        when.className = 'chart-tip-period';
        [when.textContent] = periods;
        box.append(when);
        told.push(when.textContent);
      }
      return told.join('. ');
    },

    /** Puts the box beside a mark of the drawing, inside its width. */
    put({ x, y, r }, width, height) {
      box.style.left = '0';
      box.style.top = '0';
      const { offsetWidth: wide, offsetHeight: high } = box;
      const room = Math.max(14, r + 8);
      const left = x + room + wide <= width ? x + room : x - room - wide >= 0 ? x - room - wide : (width - wide) / 2;
      const beside = x + room + wide <= width || x - room - wide >= 0;
      const above = y - room - high;
      const top = beside
        ? Math.max(0, Math.min(y - high / 2, height - high))
        : above >= 0 ? above : y + room;
      box.style.left = `${Math.max(0, left)}px`;
      box.style.top = `${top}px`;
    },
  };
}
