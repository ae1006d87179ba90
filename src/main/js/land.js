// Simplifies us-atlas's states, already on d3's Albers USA plane of 975 by 610, to two light paths:
// the land and the borders between states. Puerto Rico, which that plane lacks, becomes an inset.
import { geoConicEqualArea } from 'd3-geo';
import { readFileSync, writeFileSync } from 'node:fs';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const atlas = (file) => JSON.parse(readFileSync(new URL(`node_modules/us-atlas/${file}`, import.meta.url)));
const smallestDetail = 2.2; // square units a corner's triangle must cover to stay
const smallestIsland = 10; // square units

const states = simplify(presimplify(atlas('states-albers-10m.json')), smallestDetail);
const land = merge(states, states.objects.states.geometries);
const borders = mesh(states, states.objects.states, (a, b) => a !== b);

// Same constants as AlbersUsa.PUERTO_RICO in Java.
const inset = geoConicEqualArea().parallels([8, 18]).rotate([66.45, 0]).center([0, 18.2]).scale(2080).translate([905, 562]);
const territories = atlas('states-10m.json');
const puertoRico = territories.objects.states.geometries.find((g) => g.id === '72');
const shape = merge(territories, [puertoRico]);
const projected = {
  type: 'MultiPolygon',
  coordinates: shape.coordinates.map((polygon) => polygon.map((ring) => ring.map((point) => inset(point)))),
};
const coast = simplify(presimplify(topology({ island: projected })), 0.6);
const island = merge(coast, [coast.objects.island]);

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return sum + x * v - u * y;
}, 0) / 2);

function relative(points, closed) {
  const rounded = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [px, py] = rounded[0];
  const text = `M${px} ${py}`;
  let steps = '';
  for (const [x, y] of rounded.slice(1, closed ? -1 : undefined)) {
    if (x === px && y === py) continue;
    steps += `${steps ? ' ' : ''}${x - px} ${y - py}`;
    [px, py] = [x, y];
  }
  return steps ? `${text}l${steps.replaceAll(' -', '-')}${closed ? 'z' : ''}` : '';
}

const rings = (multi) => multi.coordinates.flatMap((polygon) => polygon).filter((ring) => area(ring) > smallestIsland);
const paths = {
  land: [...rings(land), ...rings(island)].map((ring) => relative(ring, true)).join(''),
  borders: borders.coordinates.map((line) => relative(line, false)).join(''),
};
const file = new URL('../resources/io/waymark/render/chart/us-land.txt', import.meta.url);
writeFileSync(file, `# Land and borders of the United States, from us-atlas 3.0.1 (ISC licence, (c) Mike Bostock), simplified\n${paths.land}\n${paths.borders}\n`);
