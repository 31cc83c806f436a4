import { edgeAttributes, type Network, nodeAttributes } from './network.js';
import { xmlEscaped } from './xml-text.js';

/** The network as GraphML (Gephi, yEd, Cytoscape, NetworkX). */
export function graphml({ nodes, edges }: Network): string {
  const keys = [
    '<key id="label" for="node" attr.name="label" attr.type="string"/>',
    ...nodeAttributes.map((name, index) => `<key id="n${index}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...edgeAttributes.map(
      (name, index) =>
        `<key id="e${index}" for="edge" attr.name="${name}" attr.type="${name === 'weight' ? 'double' : 'string'}"/>`,
    ),
  ];
  const data = (key: string, value: string) => (value === '' ? '' : `<data key="${key}">${xmlEscaped(value)}</data>`);
  return document('<graphml xmlns="http://graphml.graphdrawing.org/xmlns">', '</graphml>', [
    ...keys,
    '<graph edgedefault="directed">',
    ...[...nodes.values()].map(
      ({ id, label, attributes }) =>
        `<node id="${xmlEscaped(id)}">${data('label', label)}${attributes.map((value, index) => data(`n${index}`, value)).join('')}</node>`,
    ),
    ...edges.map(
      ({ from, to, attributes }, number) =>
        `<edge id="${number}" source="${xmlEscaped(from)}" target="${xmlEscaped(to)}">${attributes.map((value, index) => data(`e${index}`, value)).join('')}</edge>`,
    ),
    '</graph>',
  ]);
}

/** The network as GEXF 1.3 (Gephi). */
export function gexf({ nodes, edges }: Network): string {
  const declared = (kind: string, names: readonly string[]) =>
    `<attributes class="${kind}">${names.map((name, index) => `<attribute id="${index}" title="${name}" type="${name === 'weight' ? 'double' : 'string'}"/>`).join('')}</attributes>`;
  const values = (attributes: readonly string[]) =>
    `<attvalues>${attributes.map((value, index) => (value === '' ? '' : `<attvalue for="${index}" value="${xmlEscaped(value)}"/>`)).join('')}</attvalues>`;
  return document('<gexf xmlns="http://gexf.net/1.3" version="1.3">', '</gexf>', [
    '<graph defaultedgetype="directed">',
    declared('node', nodeAttributes),
    declared('edge', edgeAttributes),
    '<nodes>',
    ...[...nodes.values()].map(
      ({ id, label, attributes }) =>
        `<node id="${xmlEscaped(id)}" label="${xmlEscaped(label)}">${values(attributes)}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ from, to, attributes }, number) =>
        `<edge id="${number}" source="${xmlEscaped(from)}" target="${xmlEscaped(to)}" weight="${attributes[1]}">${values(attributes)}</edge>`,
    ),
    '</edges>',
    '</graph>',
  ]);
}

function document(open: string, close: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[open, ...lines, close].join('\n')}\n`;
}
