// What the browser loads when a reader first asks for the search: an index over the site's pages.
import MiniSearch from 'minisearch';

const plain = (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * @param {{kinds: string[], pages: [number, string, string, string?][]}} listed the site's
 *   search.json: each page's kind, title, address and the other words it is known by
 * @returns {(query: string, most: number) => {kind: string, title: string, url: string}[]}
 */
export function searchIn(listed) {
  const index = new MiniSearch({
    fields: ['title', 'also'],
    processTerm: plain,
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { prefix: 0.6, fuzzy: 0.2 },
      // Kinds come in the order of their breadth: a track before its occupations.
      boostDocument: (id) => 1 + 0.4 / (1 + listed.pages[id][0]),
    },
  });
  index.addAll(listed.pages.map(([, title, , also = ''], id) => ({ id, title, also })));
  return (query, most) => {
    const every = index.search(query, { combineWith: 'AND' });
    const found = every.length > 0 ? every : index.search(query);
    return found.slice(0, most).map(({ id }) => {
      const [kind, title, url] = listed.pages[id];
      return { kind: listed.kinds[kind], title, url };
    });
  };
}
