// Finished elements as text. An element has a tag, attributes, and children or text.
/** Attributes that a mark takes from its group when it has none of its own. */
const inherited = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap',
  'stroke-linejoin', 'stroke-miterlimit', 'paint-order', 'font-size', 'font-weight', 'font-style', 'text-anchor',
];
const isInherited = new Set(inherited);
const selfClosing = new Set(['circle', 'path', 'rect', 'line', 'use']);

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&#xa0;' };
const escaped = (c) => escapes[c];
const escapeText = (text) => text.replace(/[&<>\u00a0]/g, escaped);
const escapeValue = (text) => text.replace(/[&<"\u00a0]/g, escaped);

function written({ tag, attrs, children, text }, bare) {
  let out = `<${tag}`;
  for (const key in attrs) {
    if (!bare || !isInherited.has(key)) out += ` ${key}="${escapeValue(attrs[key])}"`;
  }
  if (!children?.length && !text && selfClosing.has(tag)) return `${out}/>`;
  out += '>';
  if (text) out += escapeText(text);
  for (const child of children ?? []) out += written(child, false);
  return `${out}</${tag}>`;
}

// What an element could take from a group; nothing when it has elements inside.
function inheritable({ attrs, children }) {
  let style = '';
  if (!children?.length) {
    for (const key of inherited) {
      const value = attrs[key];
      if (value !== undefined) style += ` ${key}="${escapeValue(value)}"`;
    }
  }
  return style;
}

/** The markup of neighbours; what three or more have in common is said once, on a group. */
export function grouped(elements) {
  const styles = elements.map(inheritable);
  let out = '';
  for (let i = 0, end; i < elements.length; i = end) {
    end = i + 1;
    while (styles[i] && styles[end] === styles[i] && elements[end].tag === elements[i].tag) end++;
    const shared = end - i >= 3;
    if (shared) out += `<g${styles[i]}>`;
    for (let j = i; j < end; j++) out += written(elements[j], shared);
    if (shared) out += '</g>';
  }
  return out;
}
